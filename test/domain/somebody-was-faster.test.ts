import { describe, expect, test } from "vitest";
import { readCalls } from "#domain/calls/read-calls";
import type { Ledger } from "#domain/ports";
import { refuseRecordings } from "#domain/retention/refuse-recordings";
import { recordObjectEvent } from "#domain/retention/record-object-event";
import { beginErasure } from "#domain/acts/begin-erasure";
import { changeRequest } from "#domain/rights/change-request";
import { plusDays } from "#domain/time/instant";
import { VersionId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";
import { rights } from "#stacks/settings/rights";
import {
  breach,
  breached,
  decideBreach,
  notified,
} from "#test/builders/breaches";
import {
  aCall,
  answer,
  keepCall,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import {
  itemsOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
  recordingsOf,
  retention,
} from "#test/builders/office";
import { approved, begin, gathered, stepsOf } from "#test/builders/requests";
import { aRecording } from "#test/contracts/ledger-items";

/** A ledger in which somebody else always writes first. */
const contested = (ledger: Ledger): Ledger => ({
  ...ledger,
  replace: (items) => Promise.resolve(items.map(() => "conflict")),
});

const contest = (office: Office): Office => ({
  ...office,
  ledger: contested(office.ledger),
});

describe("when somebody else was faster", () => {
  test("a breach that others keep changing is not changed, and may be again (T52)", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    const { status } = await decideBreach(
      contest(office),
      breachId,
      "authority",
      notified(),
    );
    expect(status).toBe(409);
    expect((await breach(office, breachId)).body["authority"]).toBeUndefined();
  });

  test("the eraser leaves a recording to them (R28, T15)", async () => {
    const office = openOffice();
    await keepCall(office);
    await sweep(contest(office), "erase", plusDays(opening, 30));
    expect(office.s3.listVersions("recordings")).toHaveLength(1);
  });

  test("an admission comes again, and what it copied is found as a stray (T6, T78)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    await report(office, call);
    office.platform.hasRecorded(call.platformRecordingId, call.callId);
    await sweep(office, "collect", plusDays(opening, 0));
    office.clock.advance(30_000);
    await sweep(office, "collect");
    expect((await land(contest(office))).batchItemFailures).toHaveLength(1);
    expect((await recordingOf(office, call.interactionId)).state).toBe(
      "admitting",
    );
    const [version] = office.s3.listVersions("recordings");
    const event = {
      what: "created",
      key: version?.key ?? "",
      versionId: VersionId.parse(version?.versionId),
      reason: "CopyObject",
      at: office.now(),
    } as const;
    await expect(
      recordObjectEvent(office.ledger, event, office.now()),
    ).rejects.toMatchObject({
      code: "not-yet-known",
    });
  });

  test("a refusal is ordered again until it is written (R8)", async () => {
    const { ledger } = openOffice();
    await expect(
      refuseRecordings(contested(ledger), [aRecording()], {
        cause: "refused",
        now: opening,
      }),
    ).rejects.toMatchObject({ code: "not-refused" });
    await refuseRecordings(contested(ledger), [], {
      cause: "refused",
      now: opening,
    });
  });

  test("a foreign deletion is written down again until it is (T104)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId, versionId } = await recordingOf(
      office,
      call.interactionId,
    );
    const event = {
      what: "deleted",
      key: recordingId,
      versionId: VersionId.parse(versionId),
      reason: "Lifecycle Expiration",
      at: opening,
    } as const;
    await expect(
      recordObjectEvent(contested(office.ledger), event, opening),
    ).rejects.toMatchObject({ code: "not-yet-known" });
  });

  test("a freeze, a thaw and a hand-over to the eraser come again (R40, T15)", async () => {
    const office = openOffice();
    await keepCall(office);
    const busy = contest(office);
    const requestId = await begin(office);
    await expect(stepsOf(busy, requestId).freeze()).rejects.toMatchObject({
      code: "not-frozen",
    });
    const frozen = await gathered(office);
    await expect(stepsOf(busy, frozen).close()).rejects.toMatchObject({
      code: "not-thawed",
    });
    await stepsOf(office, frozen).close();
    const erasure = await approved(office, { rights: ["erasure"] });
    await expect(
      beginErasure(
        busy.ledger,
        { requestId: erasure, token: "t", now: opening },
        rights,
      ),
    ).rejects.toMatchObject({ code: "not-handed-over" });
  });

  test("five times in a row, a request is said to be busy (T102)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await expect(
      changeRequest(contested(office.ledger), requestId, (one) => ({ ...one })),
    ).rejects.toMatchObject({ code: "request-busy" });
  });
});

test("a day of which one call cannot be read is no day with fewer calls (T103)", async () => {
  const office = openOffice();
  await keepCall(office);
  const broken = {
    ...office.ledger,
    readPartition: () => Promise.reject(new Error("down")),
  };
  const day = LegalDate.parse("2026-11-24");
  await expect(
    readCalls(broken, day, { now: office.now(), policy: retention }),
  ).rejects.toThrow("down");
});

test("a sweep takes nothing of what is not its own (T106)", async () => {
  const office = openOffice();
  const call = aCall();
  await answer(office, call);
  const [consent] = await itemsOf(office, call.interactionId);
  const ledger = {
    ...office.ledger,
    due: () => Promise.resolve(consent === undefined ? [] : [consent]),
  };
  await sweep({ ...office, ledger }, "settle");
  await sweep({ ...office, ledger }, "erase");
  expect(await recordingsOf(office, call.interactionId)).toEqual([]);
});
