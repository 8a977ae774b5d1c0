import { aws_stepfunctions as sfn } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { requestWorkflow as table } from "#schemas/request-workflow";
import type { Choice, Step, Wait, Work } from "#schemas/workflow-step";
import { stepKinds, type StepKinds, type WorkflowFunctions } from "./steps.ts";

/** The state machine of the table: every step is made once, then tied to what comes after it. */
export function requestWorkflow(
  scope: Construct,
  by: WorkflowFunctions,
): sfn.IChainable {
  const kinds = stepKinds(scope, by);
  const steps = new Map(
    Object.entries<Step>(table.steps).map(([name, step]) => [
      name,
      tied(kinds, name, step),
    ]),
  );
  const named = (name: string): sfn.IChainable => {
    const found = steps.get(name);
    if (found === undefined) throw new NoSuchStep(`No step is "${name}".`);
    return found.state;
  };
  for (const { tie } of steps.values()) tie(named);
  return named(table.start);
}

/** The table leads to a step that it does not have. */
export class NoSuchStep extends Error {
  override readonly name = "NoSuchStep";
}

type Named = (name: string) => sfn.IChainable;
type Tied = { state: sfn.IChainable; tie: (named: Named) => void };

function tied(kinds: StepKinds, name: string, step: Step): Tied {
  if ("asks" in step) return tiedChoice(kinds, name, step);
  return "does" in step
    ? tiedWork(kinds, name, step)
    : tiedWait(kinds, name, step);
}

function tiedWork(kinds: StepKinds, name: string, step: Work): Tied {
  const state = kinds.work(name, step);
  return {
    state,
    tie: (named) => {
      if (step.next !== "end") state.next(named(step.next));
    },
  };
}

function tiedWait(kinds: StepKinds, name: string, step: Wait): Tied {
  const state = kinds.wait(name, step);
  return {
    state,
    tie: (named) => {
      state.next(named(step.next));
    },
  };
}

function tiedChoice(kinds: StepKinds, name: string, step: Choice): Tied {
  const state = kinds.choice(name);
  return {
    state,
    tie: (named) => {
      for (const [outcome, way] of Object.entries(step.ways))
        state.when(
          sfn.Condition.stringEquals(`$.${step.asks}.${step.of}`, outcome),
          named(way),
        );
      state.otherwise(kinds.fault);
    },
  };
}
