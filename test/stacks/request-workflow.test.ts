import { describe, expect, it } from "vitest";
import * as z from "zod";
import { requestWorkflow } from "#schemas/request-workflow";
import type { Step } from "#schemas/workflow-step";
import { resourcesOf, synthesised } from "./synthesised.ts";

const { rights } = synthesised("local");
const [machine] = resourcesOf({ rights }, "AWS::StepFunctions::StateMachine");
const Definition = z.object({
  StartAt: z.string(),
  States: z.record(z.string(), z.looseObject({ Type: z.string() })),
});
const Parts = z.object({
  DefinitionString: z.object({
    "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]),
  }),
});
const definition = Definition.parse(
  JSON.parse(
    Parts.parse(machine?.Properties)
      .DefinitionString["Fn::Join"][1].map((part) =>
        typeof part === "string" ? part : "aws",
      )
      .join(""),
  ),
);
const states = Object.entries(definition.States);
const tasks = states.filter(([, { Type }]) => Type === "Task");

describe("the workflow of a request", () => {
  it("T50 freezes before anything else", () => {
    expect(definition.StartAt).toBe("Freeze what may be needed");
  });
  it("T37 T39 logs errors only, and no data", () => {
    expect(machine?.Properties).toMatchObject({
      LoggingConfiguration: { Level: "ERROR", IncludeExecutionData: false },
    });
  });
  it.each(tasks)("T37 tells ids and codes only: %s", (_, state) => {
    const { Payload, ...direct } = z
      .looseObject({ Payload: z.record(z.string(), z.unknown()).optional() })
      .parse(state["Parameters"]);
    const told = Object.keys(Payload ?? direct);
    for (const name of told)
      expect([
        "requestId.$",
        "token.$",
        "task",
        "letter",
        "waitingFor",
      ]).toContain(name);
  });
  it.each(tasks)("T37 keeps no result but an outcome: %s", (_, state) => {
    expect([null, "$.identity", "$.approval", "$.fee"]).toContain(
      state["ResultPath"],
    );
  });
  it.each(tasks)("escalates what fails for good: %s", (_, state) => {
    expect(state["Catch"]).toContainEqual(
      expect.objectContaining({ ErrorEquals: ["States.ALL"] }),
    );
  });
  it.each([
    ["Wait for identity", 7, "Escalate the wait for identity"],
    ["Wait for approval", 3, "Escalate the wait for approval"],
    ["Wait for the fee", 7, "Escalate the wait for the fee"],
    ["Erase and wait until verified", 7, "Escalate the erasure"],
  ])(
    "T108 escalates a silence and waits again: %s",
    (name, days, escalation) => {
      expect(definition.States[name]).toMatchObject({
        TimeoutSeconds: days * 86400,
        Catch: [{ ErrorEquals: ["States.Timeout"], Next: escalation }, {}],
      });
      expect(definition.States[escalation]).toMatchObject({ Next: name });
    },
  );
  it.each(Object.entries<Step>(requestWorkflow.steps))(
    "goes where its table says: %s",
    (name, step) => {
      const state = definition.States[name];
      if ("asks" in step)
        expect(state?.["Choices"]).toEqual(
          Object.entries(step.ways).map(([outcome, Next]) => ({
            Variable: `$.${step.asks}.${step.of}`,
            StringEquals: outcome,
            Next,
          })),
        );
      else if (step.next === "end") expect(state).toMatchObject({ End: true });
      else expect(state).toMatchObject({ Next: step.next });
    },
  );
  it("T107 takes as many steps for a thousand recordings as for one", () => {
    expect(states.filter(([, { Type }]) => Type === "Map")).toEqual([]);
  });
});
