import { aws_stepfunctions as sfn } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { HouseFunction } from "../constructs/house-function.ts";
import type { FunctionName } from "#schemas/functions";
import { requestWorkflow } from "#schemas/request-workflow";
import type { Step, TaskName, Wait, Work } from "#schemas/workflow-step";
import { task, tokenTask } from "./task.ts";

export type WorkflowFunctions = ReadonlyMap<FunctionName, HouseFunction>;

/** A step's function was not given to the workflow. */
export class NoSuchFunction extends Error {
  override readonly name = "NoSuchFunction";
}

export type StepKinds = ReturnType<typeof stepKinds>;

/** The kinds of steps a workflow is made of; whichever fails for good is escalated. */
export function stepKinds(scope: Construct, by: WorkflowFunctions) {
  const escalate = functionIn(by, "escalate-request");
  const fault = faultIn(scope, escalate);
  return {
    fault,

    work: (name: string, { does, codes }: Work) =>
      caught(task(scope, name, functionIn(by, does), codes), fault),

    /** Outcomes of tasks that nobody asks for are not kept (T37). */
    wait(name: string, step: Wait) {
      const { waitsFor, codes = {}, escalatesAfterDays: days } = step;
      const waiting = tokenTask(scope, name, functionIn(by, step.opens), {
        codes,
        days,
        ...(isAsked(waitsFor) ? { resultPath: `$.${waitsFor}` } : {}),
      });
      const escalated = task(scope, step.escalation, escalate, {
        waitingFor: waitsFor,
      });
      waiting.addCatch(caught(escalated, fault).next(waiting), {
        errors: [sfn.Errors.TIMEOUT],
        resultPath: sfn.JsonPath.DISCARD,
      });
      return caught(waiting, fault);
    },

    choice: (name: string) => new sfn.Choice(scope, name),
  };
}

const isAsked = (task: TaskName): boolean =>
  Object.values<Step>(requestWorkflow.steps).some(
    (step) => "asks" in step && step.asks === task,
  );

function functionIn(by: WorkflowFunctions, name: FunctionName): HouseFunction {
  const found = by.get(name);
  if (found === undefined)
    throw new NoSuchFunction(`The workflow has no function "${name}".`);
  return found;
}

function caught<Step extends sfn.TaskStateBase>(
  step: Step,
  fault: sfn.IChainable,
): Step {
  step.addCatch(fault, {
    errors: [sfn.Errors.ALL],
    resultPath: sfn.JsonPath.DISCARD,
  });
  return step;
}

function faultIn(scope: Construct, escalation: HouseFunction): sfn.IChainable {
  const failed = new sfn.Fail(scope, "Stop until somebody looks", {
    error: "WorkflowFault",
    cause: "See docs/runbook.md#workflow-failed",
  });
  const escalate = task(scope, "Escalate the fault", escalation, {
    waitingFor: "fault",
  });
  return caught(escalate, failed).next(failed);
}
