import { RequestId } from "#schemas/ids";
import { describe, expect, test } from "vitest";
import { requestPartition } from "#domain/ledger/keys";
import { plusMinutes } from "#domain/time/instant";
import { decideRequest } from "#functions/decide-request/decide-request";
import { escalateRequest } from "#functions/escalate-request/escalate-request";
import { keepCall, sweep } from "#test/builders/calls";
import { ask, context } from "#test/builders/gateway";
import { environment, historyOf, openOffice } from "#test/builders/office";
import {
  begin,
  decide,
  gathered,
  hearEach,
  request,
  soleUser,
  stepsOf,
} from "#test/builders/requests";

describe("the acknowledgement", () => {
  test("goes out on registration, to the requester, with the date of the answer, once (R49)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).acknowledge();
    await stepsOf(office, requestId).acknowledge();
    expect(office.outbox()).toMatchObject([
      { kind: "letter", to: "ada@example.org" },
    ]);
    expect(office.outbox()[0]?.body).toContain("24 December 2026");
    expect((await request(office, requestId)).state).toBe("acknowledged");
  });

  test("is in the language that was asked for, and its evidence says which words those were (R49, T80)", async () => {
    const office = openOffice();
    const requestId = await begin(office, { language: "ro" });
    await stepsOf(office, requestId).acknowledge();
    const [letter] = office.outbox();
    expect(letter?.body).toContain("cel târziu la 24 decembrie 2026");
    expect(letter?.html).toContain('<html lang="ro">');
    expect(historyOf(office)).toContain('"language":"ro","version":"6"');
  });

  test("is evidence that holds no address (R49, T25)", async () => {
    const office = openOffice();
    await stepsOf(office, await begin(office)).acknowledge();
    expect(historyOf(office)).toContain("letter.sent");
    expect(historyOf(office)).not.toContain("ada@example.org");
  });
});

describe("what the workflow's history keeps", () => {
  test("is counts and codes, whatever the request is about (T37)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    const steps = stepsOf(office, requestId);
    const results = [
      await steps.freeze(),
      await steps.acknowledge(),
      await steps.openIdentity(),
    ];
    await decide(office, requestId, "identity", {
      verdict: "confirmed",
      method: "call-back",
      scope: {
        kind: "sole-user",
        statement: "the number is used by this person alone",
      },
    });
    results.push(await steps.gather(), await steps.openApproval());
    await hearEach(office, requestId);
    await decide(office, requestId, "approval", { verdict: "approved" });
    results.push(
      await steps.pack(),
      await steps.verify(),
      await steps.answer(),
      await steps.close(),
    );
    expect(results).toEqual([
      {},
      {},
      {},
      { recordings: 1 },
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(office.workflows.completed.map(({ result }) => result)).toEqual([
      { outcome: "confirmed" },
      { outcome: "approved", package: "yes", erasure: "no" },
    ]);
  });

  test("has no input but ids and codes: everything else is left out or refused by name (T37)", async () => {
    const office = openOffice();
    const step = escalateRequest(office);
    const requestId = await begin(office);
    expect(
      await step({ requestId, waitingFor: "identity", name: "Ada" }, context),
    ).toEqual({});
    await expect(
      step({ requestId: "Ada Example", waitingFor: "approval" }, context),
    ).rejects.toMatchObject({
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
    await escalateRequest(office)(
      { requestId, waitingFor: "identity" },
      context,
    );
    expect(office.outbox()).toMatchObject([{ to: "privacy" }]);
    expect(JSON.stringify(office.outbox())).not.toMatch(/Ada Example|470.?55/);
    expect(await request(office, requestId)).toMatchObject({
      escalations: 1,
      state: "verifying-identity",
    });
  });

  test("that begins anew finds a decision that was made meanwhile (T108)", async () => {
    const office = openOffice();
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    office.workflows.answers = false;
    const failed = await decide(office, requestId, "identity", {
      verdict: "failed",
      method: "not-possible",
    });
    expect(failed.status).toBe(500);
    office.workflows.answers = true;
    await stepsOf(office, requestId).openIdentity("token-anew");
    expect(office.workflows.completed).toEqual([
      { token: "token-anew", result: { outcome: "failed" } },
    ]);
  });

  test("that two people end at once has one decision, and the other is told (T102)", async () => {
    const office = openOffice();
    const requestId = await gathered(office);
    await stepsOf(office, requestId).openApproval();
    const by = (verdict: unknown, later: number) =>
      ask(
        decideRequest(
          { ...office, now: () => plusMinutes(office.now(), later) },
          environment,
        ),
        {
          route: "POST /requests/{requestId}/approval",
          parameters: { requestId },
          body: verdict,
        },
      );
    const both = await Promise.all([
      by({ verdict: "approved" }, 0),
      by({ verdict: "refused", reason: "identity-not-established" }, 1),
    ]);
    const items = await office.ledger.readPartition(
      requestPartition(requestId),
    );
    const decided = items.filter(
      (item) => item.kind === "evidence" && item.type === "approval.decided",
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(decided).toHaveLength(1);
  });
});

test("a request that is not there is a 404 for people and a fault for the workflow", async () => {
  const office = openOffice();
  const unknown = RequestId.parse("9f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88");
  expect(
    (await decide(office, unknown, "approval", { verdict: "approved" })).status,
  ).toBe(404);
  const input = { requestId: unknown };
  await expect(
    escalateRequest(office)({ ...input, waitingFor: "fault" }, context),
  ).rejects.toMatchObject({
    code: "unknown-request",
  });
});

describe("a decision that the workflow did not hear of", () => {
  test("is told within a minute, and written down, by the sweep (T106)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    const steps = stepsOf(office, requestId);
    await steps.freeze();
    await steps.openIdentity();
    office.workflows.answers = false;
    await expect(
      decide(office, requestId, "identity", soleUser),
    ).resolves.toMatchObject({ status: 500 });
    office.workflows.answers = true;
    await sweep(office, "erase", plusMinutes(office.now(), 1));
    await sweep(office, "erase", plusMinutes(office.now(), 1));
    expect(office.workflows.completed).toEqual([
      { token: "token-identity", result: { outcome: "confirmed" } },
    ]);
    const told = await request(office, requestId);
    expect([told.untold, told.nextAt]).toEqual([undefined, undefined]);
    expect(historyOf(office)).toContain("identity.decided");
  });
});
