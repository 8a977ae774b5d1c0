import { describe, expect, test } from "vitest";
import { readCalls } from "#functions/read-calls/read-calls";
import { aCall, answer, keepCall, report, sweep } from "#test/builders/calls";
import { ask } from "#test/builders/gateway";
import {
  environment,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import { carryOut, withdraw } from "#test/builders/withdrawals";

describe("a no in the call after a yes", () => {
  test.each([
    ["by digit", { digit: "2" }],
    [
      "to the agent",
      {
        prompt_id: "recording-outbound",
        digit: null,
        agent_answer: "no",
        agent_id: "agent-7",
      },
    ],
  ])(
    "%s is a withdrawal: it stops the recording, and what was recorded before goes (R10, R44, T81)",
    async (_how, no) => {
      const office = openOffice();
      const call = await keepCall(office);
      office.clock.advance(1000);
      await answer(office, call, no);
      await carryOut(office);
      expect(office.platform.paused).toEqual([call.interactionId]);
      expect(await recordingOf(office, call.interactionId)).toMatchObject({
        state: "erased",
        erasure: { cause: "withdrawn" },
      });
    },
  );

  test("is shown as given and withdrawn, with both times (T28)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const givenAt = opening;
    const at = office.now();
    await answer(office, call, { digit: "2" });
    const { body } = await ask(readCalls(office, environment), {
      parameters: { interactionId: call.interactionId },
    });
    expect(body).toMatchObject({
      recordingConsent: "withdrawn",
      because: "pressed-no",
      consents: [
        {
          purpose: "recording",
          givenAt,
          ended: { at, as: "withdrawn", channel: "keypad" },
        },
      ],
    });
  });
});

describe("management and IT", () => {
  const outbound = {
    prompt_id: "recording-outbound",
    digit: null,
    agent_id: "agent-7",
  };
  const yes = { ...outbound, agent_answer: "yes" };

  test("are told of an outbound customer who says no after a yes (R11, R44, T81)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, yes);
    await answer(office, call, { ...outbound, agent_answer: "no" });
    await report(office, call, { trigger: "outboundCallEnds" });
    office.clock.advance(30_000);
    await sweep(office, "collect");
    expect(office.outbox().map(({ to }) => to)).toEqual(["management", "it"]);
  });

  test("are not told that a customer refused who withdrew after the call (R11, R44)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, yes);
    await report(office, call, { trigger: "outboundCallEnds" });
    await withdraw(office, call);
    office.clock.advance(30_000);
    await sweep(office, "collect");
    expect(office.outbox()).toEqual([]);
  });
});
