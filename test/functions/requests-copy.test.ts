import { describe, expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import { keepText, transcriptOf } from "#test/builders/derivatives";
import { environment, openOffice, recordingOf } from "#test/builders/office";
import { packageOf } from "#test/builders/packages";
import {
  decide,
  gathered,
  hearEach,
  byAgent,
  stepsOf,
} from "#test/builders/requests";

describe("the copy of an access request", () => {
  const evaluated = async (overrides: object, said: object = {}) => {
    const office = openOffice();
    const { interactionId } = await keepCall(office);
    const recording = await recordingOf(office, interactionId);
    await transcriptOf(office, recording);
    await keepText(
      office,
      recording.recordingId,
      { form: "evaluation", text: "The agent was kind.", ...said },
      undefined,
      {
        ...environment.LISTENING_POLICY,
        machineScoring: { on: true, assessment: "DPIA-7" },
      },
    );
    const requestId = await gathered(office, { ...overrides });
    await hearEach(office, requestId);
    await stepsOf(office, requestId).openApproval();
    await decide(office, requestId, "approval", { verdict: "approved" });
    await stepsOf(office, requestId).pack();
    return packageOf(office, requestId);
  };

  test("has the consent record, the transcript and the history of the request (R38, T67)", async () => {
    const { names, text } = await evaluated({});
    expect(names.some((name) => name.includes("/transcript-"))).toBe(true);
    expect(JSON.parse(text("data.json"))).toMatchObject({
      asked: { rights: ["access"], channel: "email" },
      history: expect.arrayContaining([
        expect.objectContaining({ type: "audio.reviewed" }),
      ]),
      calls: [{ consent: [{ purpose: "recording", answer: "given" }] }],
    });
  });

  test("has an evaluation for the agent it is of, and for nobody else (T67)", async () => {
    const isEvaluation = (name: string) => name.includes("/evaluation-");
    const ofCustomer = await evaluated({});
    expect(ofCustomer.names.some(isEvaluation)).toBe(false);
    const ofAgent = await evaluated(byAgent);
    expect(ofAgent.names.some(isEvaluation)).toBe(true);
  });

  test("says of an evaluation whether a machine made it (Art 15(1)(h), T91)", async () => {
    const byMachine = (name: string) =>
      name.includes("/evaluation-by-machine-");
    const ofPerson = await evaluated(byAgent);
    expect(ofPerson.names.some(byMachine)).toBe(false);
    const ofMachine = await evaluated(byAgent, { by: "machine" });
    expect(ofMachine.names.filter(byMachine)).toHaveLength(1);
  });
});
