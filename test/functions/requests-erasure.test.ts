import { describe, expect, test } from "vitest";
import { requestPartition } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { keepCall, sweep } from "#test/builders/calls";
import { openOffice, opening, recordingOf } from "#test/builders/office";
import {
  approved,
  decide,
  gathered,
  request,
  scope,
  stepsOf,
} from "#test/builders/requests";

describe("erasure", () => {
  const erasure = { rights: ["erasure"] };

  test("erases every confirmed recording at both places before anybody says so (R40, T5, T29)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office, erasure);
    const steps = stepsOf(office, requestId);
    await steps.erase();
    await expect(steps.verify()).rejects.toMatchObject({
      code: "not-verified",
    });
    await sweep(office, "erase");
    await sweep(office, "erase", plusMinutes(office.now(), 1));
    await steps.verify();
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "request", requestId },
    });
    expect(office.platform.has(call.platformRecordingId)).toBe(false);
    expect(office.workflows.completed.at(-1)).toEqual({
      token: "token-erasure",
      result: { outcome: "erased" },
    });
  });

  test("does not tell the workflow while one recording is left, and tells it then (R40, T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office, erasure);
    office.platform.deletes = false;
    await stepsOf(office, requestId).erase();
    for (const minutes of [1, 2, 3])
      await sweep(office, "erase", plusMinutes(opening, minutes + 1));
    const tokens = () => office.workflows.completed.map(({ token }) => token);
    expect(tokens()).not.toContain("token-erasure");
    office.platform.deletes = true;
    for (const minutes of [10, 20, 21])
      await sweep(office, "erase", plusMinutes(opening, minutes));
    expect(tokens()).toContain("token-erasure");
    expect(
      (await request(office, requestId)).erasure?.verifiedAt,
    ).toBeDefined();
  });

  test("is not undone by a workflow that cannot be told; the next minute tells it (R40, T106)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office, erasure);
    await stepsOf(office, requestId).erase();
    office.workflows.answers = false;
    const at = plusMinutes(office.now(), 2);
    await expect(sweep(office, "erase", at)).rejects.toThrow("1 parts failed");
    office.workflows.answers = true;
    await sweep(office, "erase", plusMinutes(at, 1));
    expect(office.workflows.completed.at(-1)?.token).toBe("token-erasure");
  });

  test("of what another request needs waits for that one, and is done then (R40, T22)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const access = await gathered(office);
    const requestId = await approved(office, erasure);
    await stepsOf(office, requestId).erase();
    await sweep(office, "erase", plusMinutes(office.now(), 1));
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
    await stepsOf(office, access).close();
    await sweep(office, "erase");
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "request", requestId },
    });
  });

  test("is not answered while the version still answers, whatever the ledger says (R40, T2, T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office, erasure);
    await stepsOf(office, requestId).erase();
    await sweep(office, "erase");
    const look = () => Promise.resolve("present" as const);
    const objects = { ...office.objects, look };
    await expect(
      stepsOf({ ...office, objects }, requestId).verify(),
    ).rejects.toMatchObject({ code: "not-verified" });
  });

  test("counts what had gone before, and never asks for it twice (R40, T102)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await gathered(office, erasure);
    await sweep(office, "erase", plusDays(opening, 30));
    const steps = stepsOf(office, requestId);
    await steps.openApproval();
    await decide(office, requestId, "approval", { verdict: "approved" });
    await steps.erase();
    await steps.erase("token-again");
    expect((await request(office, requestId)).erasure).toMatchObject({
      recordings: 1,
      alreadyGone: 1,
    });
    expect((await scope(office, requestId))[0]?.erasure?.cause).toBe("term");
  });

  test("may be refused, with the reason and the way to complain (R40, T49)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await gathered(office, erasure);
    const steps = stepsOf(office, requestId);
    await steps.openApproval();
    await decide(office, requestId, "approval", {
      verdict: "refused",
      reason: "legal-claims",
    });
    await steps.answer();
    await steps.close();
    expect(office.outbox().at(-1)?.body).toContain("Article 17(3)(e)");
    expect((await request(office, requestId)).state).toBe("refused");
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });

  test("is answered when its recipient was asked and has confirmed, and names it (R40, T32)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office, erasure);
    const steps = stepsOf(office, requestId);
    office.platform.deletes = false;
    await steps.erase();
    await sweep(office, "erase", plusMinutes(office.now(), 2));
    await expect(steps.verify()).rejects.toMatchObject({
      code: "not-verified",
    });
    office.platform.deletes = true;
    await sweep(office, "erase", plusMinutes(office.now(), 10));
    await steps.verify();
    await steps.answer();
    expect((await request(office, requestId)).recipients).toEqual([
      "Talkdesk, Inc.",
    ]);
    expect(office.outbox().at(-1)?.body).toContain(
      "We told those who had received the data: Talkdesk, Inc.",
    );
  });

  test("keeps the proof that it was done, without who it was for (R40, T24, T25)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office, erasure);
    const steps = stepsOf(office, requestId);
    await steps.erase();
    await sweep(office, "erase");
    await steps.verify();
    await steps.answer();
    await steps.close();
    const proof = JSON.stringify(
      await office.ledger.readPartition(requestPartition(requestId)),
    );
    expect(proof).toContain('"recordings":1');
    expect(proof).not.toMatch(/ada@|Ada Example|470.?55/);
  });
});
