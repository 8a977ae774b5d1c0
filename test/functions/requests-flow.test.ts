import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { requestPartition, subjectFileKey } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { eraseRecordings } from "#functions/erase-recordings/erase-recordings";
import { escalateRequest } from "#functions/escalate-request/escalate-request";
import { decideRequest } from "#functions/decide-request/decide-request";
import { openExport } from "#functions/open-export/open-export";
import type { RequestId } from "#schemas/ids";
import { keepCall, sweep } from "#test/builders/calls";
import { ask, context, staffId } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { approved, begin, decide, gathered, request, scope, stepsOf } from "#test/builders/requests";

async function packageOf(office: Office, requestId: RequestId) {
  const { export: packaged } = await request(office, requestId);
  const chunks = [];
  if (packaged !== undefined)
    for await (const chunk of await office.objects.read("exports", packaged)) chunks.push(chunk);
  const files = unzipSync(Buffer.concat(chunks));
  return {
    names: Object.keys(files),
    text: (name: string) => new TextDecoder().decode(files[name]),
  };
}

const linkTo = (office: Office, requestId: string) =>
  ask(openExport(office, environment), {
    route: "POST /requests/{requestId}/export/links",
    parameters: { requestId },
  });

describe("the acknowledgement", () => {
  test("goes out on registration, to the requester, with the date of the answer, once (R49)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).acknowledge();
    await stepsOf(office, requestId).acknowledge();
    expect(office.outbox()).toMatchObject([{ kind: "letter", to: "ada@example.org" }]);
    expect(office.outbox()[0]?.body).toContain("2026-12-24");
    expect((await request(office, requestId)).state).toBe("acknowledged");
  });

  test("is evidence that holds no address (R49, T25)", async () => {
    const office = openOffice();
    await stepsOf(office, await begin(office)).acknowledge();
    expect(historyOf(office)).toContain("letter.sent");
    expect(historyOf(office)).not.toContain("ada@example.org");
  });
});

describe("access", () => {
  test("gives a copy of the audio, all the data of the calls, and what Art 15 asks (R38, T66)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const { names, text } = await packageOf(office, requestId);
    expect(names).toEqual([
      "data.json",
      "context.json",
      `audio/${recordingId}.mp3`,
      "manifest.json",
    ]);
    expect(text(`audio/${recordingId}.mp3`)).toBe(`ID3 ${call.platformRecordingId}`);
    const data: unknown = JSON.parse(text("data.json"));
    expect(data).toMatchObject({
      calls: [
        {
          interactionId: call.interactionId,
          consent: [{ purpose: "recording", answer: "given", promptId: "recording-welcome" }],
          ended: [{ direction: "inbound" }],
          recordings: [{ recordingId, state: "kept" }],
        },
      ],
    });
    const told: unknown = JSON.parse(text("context.json"));
    for (const name of ["purposes", "categories", "recipients", "storagePeriod", "rights", "complaint", "source", "automatedDecisions", "transfers"])
      expect(told).toHaveProperty(name);
    expect(told).toMatchObject({ recipients: ["Talkdesk, Inc."] });
  });

  test("reads the version that was kept, also behind a marker and behind other bytes (R38, T6, T13)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    office.s3.deleteCurrent("recordings", recordingId);
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const { text } = await packageOf(office, requestId);
    expect(text(`audio/${recordingId}.mp3`)).toBe(`ID3 ${call.platformRecordingId}`);
  });

  test("never gives a call of somebody else who has the number, nor any token (T54, T58)", async () => {
    const office = openOffice();
    const own = await keepCall(office);
    const other = await keepCall(office);
    const requestId = await gathered(office, {}, {
      verdict: "confirmed",
      method: "call-facts",
      scope: { kind: "named-calls", interactionIds: [own.interactionId] },
    });
    await stepsOf(office, requestId).pack();
    const { names, text } = await packageOf(office, requestId);
    const everything = names.map(text).join();
    expect(everything).toContain(own.interactionId);
    expect(everything).not.toContain(other.interactionId);
    expect(everything).not.toMatch(/\.[A-Za-z0-9_-]{43}"/);
  });

  test("is packed once, and again only when the package is gone (T102)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const first = (await request(office, requestId)).export;
    await stepsOf(office, requestId).pack();
    expect((await request(office, requestId)).export).toEqual(first);
    if (first !== undefined) await office.objects.deleteVersions("exports", [first]);
    await expect(stepsOf(office, requestId).verify()).rejects.toMatchObject({ code: "not-verified" });
    await stepsOf(office, requestId).pack();
    await stepsOf(office, requestId).verify();
    expect((await request(office, requestId)).export?.versionId).not.toBe(first?.versionId);
  });

  test("opens by a link of minutes to one version, and who got it is evidence (R38, T69)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    expect((await linkTo(office, requestId)).status).toBe(404);
    await stepsOf(office, requestId).pack();
    const { status, body } = await linkTo(office, requestId);
    expect(status).toBe(201);
    expect(body["expiresAt"]).toBe(plusMinutes(office.now(), 5));
    const link = String(body["url"]);
    expect(office.s3.openLink(link, office.now()).outcome).toBe("opened");
    expect(office.s3.openLink(link, plusMinutes(office.now(), 6)).outcome).not.toBe("opened");
    expect(await office.ledger.readPartition(requestPartition(requestId))).toContainEqual(
      expect.objectContaining({
        type: "export.opened",
        details: expect.objectContaining({ by: staffId }),
      }),
    );
  });

  test("whose package is erased has no link any more (T69)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const { export: packaged } = await request(office, requestId);
    if (packaged !== undefined) await office.objects.deleteVersions("exports", [packaged]);
    expect((await linkTo(office, requestId)).status).toBe(404);
  });

  test("is answered and closed, and then nobody knows any more how to reach the requester (R38, T25, T51)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office);
    const steps = stepsOf(office, requestId);
    await steps.pack();
    await steps.verify();
    await steps.answer();
    await steps.close();
    await steps.close();
    expect(await request(office, requestId)).toMatchObject({
      state: "fulfilled",
      answeredAt: office.now(),
      closedAt: office.now(),
    });
    expect(await office.ledger.read(subjectFileKey(requestId))).toBeUndefined();
    expect((await recordingOf(office, call.interactionId)).frozenBy).toEqual([]);
  });
});

describe("erasure", () => {
  const erasure = { right: "erasure" };

  test("erases every confirmed recording at both places before anybody says so (R40, T5, T29)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office, erasure);
    const steps = stepsOf(office, requestId);
    await steps.erase();
    await expect(steps.verify()).rejects.toMatchObject({ code: "not-verified" });
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
    for (const minutes of [1, 2, 3]) await sweep(office, "erase", plusMinutes(opening, minutes + 1));
    const tokens = () => office.workflows.completed.map(({ token }) => token);
    expect(tokens()).not.toContain("token-erasure");
    office.platform.deletes = true;
    for (const minutes of [10, 20, 21]) await sweep(office, "erase", plusMinutes(opening, minutes));
    expect(tokens()).toContain("token-erasure");
    expect((await request(office, requestId)).erasure?.verifiedAt).toBeDefined();
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
    expect((await request(office, requestId)).erasure).toMatchObject({ recordings: 1, alreadyGone: 1 });
    expect((await scope(office, requestId))[0]?.erasure?.cause).toBe("term");
  });

  test("may be refused, with the reason and the way to complain (R40, T49)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await gathered(office, erasure);
    const steps = stepsOf(office, requestId);
    await steps.openApproval();
    await decide(office, requestId, "approval", { verdict: "refused", reason: "legal-claims" });
    await steps.answer();
    await steps.close();
    expect(office.outbox().at(-1)?.body).toContain("Article 17(3)(e)");
    expect((await request(office, requestId)).state).toBe("refused");
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
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
    const proof = JSON.stringify(await office.ledger.readPartition(requestPartition(requestId)));
    expect(proof).toContain('"recordings":1');
    expect(proof).not.toMatch(/ada@|Ada|470.?55/);
  });
});

describe("what the workflow's history keeps", () => {
  test("is counts and codes, whatever the request is about (T37)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    const steps = stepsOf(office, requestId);
    const results = [await steps.freeze(), await steps.acknowledge(), await steps.openIdentity()];
    await decide(office, requestId, "identity", {
      verdict: "confirmed",
      method: "call-back",
      scope: { kind: "sole-user", statement: "the number is used by this person alone" },
    });
    results.push(await steps.gather(), await steps.openApproval());
    await decide(office, requestId, "approval", { verdict: "approved" });
    results.push(await steps.pack(), await steps.verify(), await steps.answer(), await steps.close());
    expect(results).toEqual([{}, {}, {}, { recordings: 1 }, {}, {}, {}, {}, {}]);
    expect(office.workflows.completed.map(({ result }) => result)).toEqual([
      { outcome: "confirmed" },
      { outcome: "approved", right: "access" },
    ]);
  });

  test("has no input but ids and codes: everything else is left out or refused by name (T37)", async () => {
    const office = openOffice();
    const step = escalateRequest(office);
    const requestId = await begin(office);
    expect(await step({ requestId, waitingFor: "identity", name: "Ada" }, context)).toEqual({});
    await expect(step({ requestId: "Ada Example", waitingFor: "approval" }, context)).rejects.toMatchObject({
      code: "task-input-wrong",
      message: "Not this step's input: requestId.",
    });
  });
});

describe("a wait for a person", () => {
  test("is escalated to the privacy staff with ids only, and decides nothing (T37, T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    await escalateRequest(office)({ requestId, waitingFor: "identity" }, context);
    expect(office.outbox()).toMatchObject([{ to: "privacy" }]);
    expect(JSON.stringify(office.outbox())).not.toMatch(/Ada|470/);
    expect(await request(office, requestId)).toMatchObject({ escalations: 1, state: "verifying-identity" });
  });

  test("that begins anew finds a decision that was made meanwhile (T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    office.workflows.answers = false;
    const failed = await decide(office, requestId, "identity", { verdict: "failed", method: "not-possible" });
    expect(failed.status).toBe(500);
    office.workflows.answers = true;
    await stepsOf(office, requestId).openIdentity("token-anew");
    expect(office.workflows.completed).toEqual([{ token: "token-anew", result: { outcome: "failed" } }]);
  });

  test("that two people end at once has one decision, and the other is told (T102)", async () => {
    const office = openOffice();
    const requestId = await gathered(office);
    await stepsOf(office, requestId).openApproval();
    const by = (verdict: unknown, later: number) =>
      ask(decideRequest({ ...office, now: () => plusMinutes(office.now(), later) }), {
        route: "POST /requests/{requestId}/approval",
        parameters: { requestId },
        body: verdict,
      });
    const both = await Promise.all([
      by({ verdict: "approved" }, 0),
      by({ verdict: "refused", reason: "excessive" }, 1),
    ]);
    const items = await office.ledger.readPartition(requestPartition(requestId));
    const decided = items.filter((item) => item.kind === "evidence" && item.type === "approval.decided");
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(decided).toHaveLength(1);
  });
});

test("a request that is not there is a 404 for people and a fault for the workflow", async () => {
  const office = openOffice();
  const unknown = "9f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
  expect((await decide(office, unknown, "approval", { verdict: "approved" })).status).toBe(404);
  expect((await linkTo(office, unknown)).status).toBe(404);
  const input = { requestId: unknown };
  await expect(escalateRequest(office)({ ...input, waitingFor: "fault" }, context)).rejects.toMatchObject({
    code: "unknown-request",
  });
  await eraseRecordings(office, environment)({ scheduledTime: office.now() }, context);
});
