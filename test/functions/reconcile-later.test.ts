import { describe, expect, test } from "vitest";
import { openFindings } from "#domain/ledger/reconciliation-keys";
import { land, sweep } from "#test/builders/calls";
import type { Office } from "#test/builders/office";
import {
  findingsOf,
  nextMorning,
  run,
  types,
  typesOf,
  worldWith,
} from "#test/builders/reconciled-office";

/** What the sweeps and events of the day after make of the healing. */
async function aDayLater(office: Office): Promise<void> {
  await sweep(office, "settle");
  await sweep(office, "collect");
  await sweep(office, "erase");
  await land(office);
}

describe("the day after", () => {
  test("what healed is met no more, and what is open is the same finding (T104)", async () => {
    const office = await worldWith(...types);
    await run(office);
    const first = await findingsOf(office);
    await aDayLater(office);
    await run(office, nextMorning);
    expect(await findingsOf(office, "2026-11-28")).toEqual([]);
    const open = await office.ledger.find("alias", openFindings);
    expect(open).toHaveLength(
      first.filter(({ state }) => state === "open").length,
    );
    const still = await findingsOf(office);
    for (const { type, seenAt, state } of first)
      expect(still).toContainEqual(
        expect.objectContaining({ type, seenAt, state }),
      );
  });

  test("what was put right is closed, and says when (R28)", async () => {
    const office = await worldWith("locked-unkept", "platform-copy-left");
    await run(office);
    for (const { about } of await findingsOf(office)) {
      if (about.platformRecordingId !== undefined && about.interactionId)
        await office.platform.requestDeletion(
          about.interactionId,
          about.platformRecordingId,
        );
      if (about.versionId !== undefined && about.recordingId)
        await office.objects.hold(
          { key: about.recordingId, versionId: about.versionId },
          false,
        );
    }
    await run(office, nextMorning);
    expect(await findingsOf(office)).toMatchObject([
      { state: "closed", closedAt: nextMorning },
      { state: "closed", closedAt: nextMorning },
    ]);
  });

  test.each([
    "unknown-version",
    "overwritten",
    "present-though-erased",
  ] as const)(
    "%s has been erased by the eraser, by its own version (T6)",
    async (type) => {
      const office = await worldWith(type);
      const before = office.s3.listVersions("recordings").length;
      await run(office);
      await aDayLater(office);
      expect(office.s3.listVersions("recordings")).toHaveLength(before - 1);
    },
  );

  test("audio whose event was lost has been admitted with its consent (T103)", async () => {
    const office = await worldWith("landed-unheard");
    const before = office.s3.listVersions("recordings").length;
    await run(office);
    await aDayLater(office);
    expect(office.s3.listVersions("recordings")).toHaveLength(before + 1);
    expect(office.s3.listVersions("landing")).toEqual([]);
  });

  test("what nobody ever told of was looked for, and is not kept without a yes (R8, T103)", async () => {
    const office = await worldWith("call-unheard");
    await run(office);
    const [finding] = await findingsOf(office);
    expect(
      await office.ledger.find("alias", `call#${finding?.about.callId ?? ""}`),
    ).toMatchObject([{ kind: "collection", openedBy: "lost-event" }]);
  });

  test("a recording that fell out of the queue is erased (T9, R28)", async () => {
    const office = await worldWith("overdue");
    await run(office);
    const [finding] = await findingsOf(office);
    await aDayLater(office);
    expect(
      await office.ledger.find(
        "alias",
        `recording#${finding?.about.recordingId ?? ""}`,
      ),
    ).toMatchObject([{ state: "erased", erasure: { cause: "term" } }]);
  });
});

describe("a platform that does not answer", () => {
  test("is no day without calls: the comparison stays open and goes on later (T103)", async () => {
    const office = await worldWith("call-unheard");
    const listing = office.platform.listCalls;
    office.platform.listCalls = () =>
      Promise.reject(new Error("the platform is down"));
    for (let tries = 0; tries < 8; tries += 1)
      await expect(run(office)).rejects.toHaveProperty(
        "code",
        "scheduled-run-failed",
      );
    expect(
      await office.ledger.find("day", "reconciliations#2026-11"),
    ).toMatchObject([{ step: "platform", tries: 8 }]);
    office.platform.listCalls = listing;
    await run(office);
    expect(typesOf(await findingsOf(office))).toEqual(["call-unheard"]);
  });

  test("leaves what it did not say of one recording unread, and said so (T106)", async () => {
    const office = await worldWith("platform-copy-left", "overwritten");
    office.platform.findRecording = () =>
      Promise.reject(new Error("the platform is down"));
    for (let tries = 0; tries < 6; tries += 1)
      await expect(run(office)).rejects.toHaveProperty("code");
    await run(office);
    expect(
      await office.ledger.find("day", "reconciliations#2026-11"),
    ).toMatchObject([{ step: "done", unread: 3 }]);
    expect(typesOf(await findingsOf(office))).toEqual(["overwritten"]);
  });

  test("is waited for while it makes its report", async () => {
    const office = await worldWith("call-unheard");
    const listing = office.platform.listCalls;
    office.platform.listCalls = () =>
      Promise.resolve({ calls: [], next: undefined, waits: true });
    await run(office);
    office.platform.listCalls = listing;
    await run(office);
    expect(
      await office.ledger.find("day", "reconciliations#2026-11"),
    ).toMatchObject([{ step: "done" }]);
  });
});
