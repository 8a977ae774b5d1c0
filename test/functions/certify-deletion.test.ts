import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { RecordingId, RequestId } from "#schemas/ids";
import { DeletionCertificate } from "#schemas/statement";
import { keepCall, sweep, witness } from "#test/builders/calls";
import { bodyOf } from "#test/contracts/bodies";
import { transcriptOf } from "#test/builders/derivatives";
import {
  historyOf,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { certificate, currentKey } from "#test/builders/proof";
import { approved, decide, gathered, stepsOf } from "#test/builders/requests";
import { checkStatement } from "#test/independent/check-statement";

const afterTerm = plusDays(opening, 30);

describe("the certificate of a recording", () => {
  test("names ids, versions, cause and times, nobody, and holds before a stranger's checker (T24, T25)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await sweep(office, "erase", afterTerm);
    const { recordingId, versionId } = await recordingOf(
      office,
      call.interactionId,
    );
    const { status, body, text } = await certificate(office, { recordingId });
    expect(status).toBe(200);
    expect(DeletionCertificate.parse(body["statement"])).toMatchObject({
      about: { recordingId },
      asOf: afterTerm,
      deletions: [
        {
          recordingId,
          interactionId: call.interactionId,
          platformRecordingId: call.platformRecordingId,
          versionId,
          strayVersionIds: [],
          cause: "term",
          decidedAt: afterTerm,
          hereGoneAt: afterTerm,
          platformGoneAt: afterTerm,
        },
      ],
    });
    expect(text).not.toContain(call.caller.slice(1));
    expect(checkStatement(text, (await currentKey(office)).pem)).toBe(true);
  });

  test("of one that the bucket's lifecycle deleted says so, and when we saw it gone ourselves (T30)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    const [version] = office.s3.listVersions("recordings");
    if (version !== undefined)
      await office.objects.deleteVersions("recordings", [version]);
    await witness(office);
    await sweep(office, "erase");
    const { body } = await certificate(office, { recordingId });
    expect(body).toMatchObject({
      statement: {
        deletions: [{ cause: "lifecycle", hereGoneAt: office.now() }],
      },
    });
  });

  test("is of bytes that were deleted and not masked: no version answers, nothing made from them is left, and the platform has none (T26)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const kept = await recordingOf(office, call.interactionId);
    await transcriptOf(office, kept);
    await sweep(office, "erase", afterTerm);
    const { recordingId } = kept;
    expect((await certificate(office, { recordingId })).status).toBe(200);
    for (const bucket of ["landing", "recordings", "exports"] as const)
      expect(office.s3.listVersions(bucket)).toEqual([]);
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
    expect(historyOf(office)).not.toContain(call.caller.slice(1));
  });

  test("is refused of one that is kept (T26)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    const { status, body } = await certificate(office, { recordingId });
    expect([status, body["errors"]]).toEqual([
      409,
      [
        {
          field: recordingId,
          message: "is kept; its erasure is not decided",
        },
      ],
    ]);
  });

  test("is refused while the platform has it, and names the place (T26, T29)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    office.platform.deletes = false;
    await sweep(office, "erase", afterTerm);
    const { recordingId } = await recordingOf(office, call.interactionId);
    const { status, body } = await certificate(office, { recordingId });
    expect([status, body["errors"]]).toEqual([
      409,
      [
        {
          field: recordingId,
          message: "is not confirmed gone at the platform",
        },
      ],
    ]);
  });

  test("is refused while it is ordered only (T29)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).erase();
    const { recordingId } = await recordingOf(office, call.interactionId);
    const { body } = await certificate(office, { recordingId });
    expect(body["errors"]).toEqual([
      { field: recordingId, message: "is not confirmed gone here" },
    ]);
  });

  test("is refused while a version that somebody else wrote is left, and names that one when it is gone (T26, T29)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    await sweep(office, "erase", afterTerm);
    const { versionId } = await office.objects.put(
      "recordings",
      recordingId,
      bodyOf("ID3 somebody else's"),
      "audio/mpeg",
    );
    await witness(office);
    const before = await certificate(office, { recordingId });
    expect([before.status, before.text]).toEqual([
      409,
      expect.stringContaining(versionId ?? ""),
    ]);
    await sweep(office, "erase");
    const { body } = await certificate(office, { recordingId });
    expect(body).toMatchObject({
      statement: { deletions: [{ strayVersionIds: [versionId] }] },
    });
  });

  test("of one nobody knows is a 404", async () => {
    const office = openOffice();
    const recordingId = RecordingId.parse(randomUUID());
    expect((await certificate(office, { recordingId })).status).toBe(404);
  });
});

describe("the certificate of a request", () => {
  test("names every recording it erased, or none (T24, T29)", async () => {
    const office = openOffice();
    const calls = [await keepCall(office), await keepCall(office)];
    const requestId = await approved(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).erase();
    office.platform.deletes = false;
    await sweep(office, "erase");
    expect(await certificate(office, { requestId })).toMatchObject({
      status: 409,
      body: {
        detail: "2 of 2 are not confirmed gone; ask again when they are.",
      },
    });
    office.platform.deletes = true;
    office.clock.advance(3_600_000);
    await sweep(office, "erase");
    const { body, text } = await certificate(office, { requestId });
    const { deletions } = DeletionCertificate.parse(body["statement"]);
    expect(deletions).toHaveLength(calls.length);
    expect(deletions.map((one) => [one.cause, one.requestId])).toEqual(
      calls.map(() => ["request", requestId]),
    );
    expect(text).not.toContain("ada@example.org");
    expect(checkStatement(text, (await currentKey(office)).pem)).toBe(true);
  });

  test("is refused of one for access, of one that was refused, and of one that concerns nothing", async () => {
    const office = openOffice();
    const detail = async (requestId: RequestId) =>
      (await certificate(office, { requestId })).body["detail"];
    expect(await detail(await approved(office))).toMatch(/asks for no erasure/);
    expect(
      await detail(await approved(office, { rights: ["erasure"] })),
    ).toMatch(/No recording is confirmed/);
    const refused = await gathered(office, { rights: ["erasure"] });
    await stepsOf(office, refused).openApproval();
    await decide(office, refused, "approval", {
      verdict: "refused",
      reason: "identity-not-established",
    });
    expect(await detail(refused)).toMatch(/was refused/);
  });

  test("of one nobody knows is a 404", async () => {
    const requestId = RequestId.parse(randomUUID());
    const { status } = await certificate(openOffice(), { requestId });
    expect(status).toBe(404);
  });
});
