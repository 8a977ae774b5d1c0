import { aws_stepfunctions as sfn } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { HouseFunction } from "../constructs/house-function.ts";
import { task, tokenTask, type TokenTaskProps } from "./task.ts";

export type WorkflowFunction =
  | "freeze-recordings"
  | "write-letter"
  | "open-task"
  | "escalate-request"
  | "gather-recordings"
  | "build-export"
  | "begin-erasure"
  | "verify-request"
  | "close-request";
export type WorkflowFunctions = Record<WorkflowFunction, HouseFunction>;

type Wait = TokenTaskProps & { waitingFor: string; escalation: string };

export type Steps = ReturnType<typeof workflowSteps>;

/** The kinds of steps a workflow is told in; whichever fails for good is escalated. */
export function workflowSteps(scope: Construct, by: WorkflowFunctions) {
  const fault = faultIn(scope, by);
  return {
    step: (
      name: string,
      worker: WorkflowFunction,
      codes: Record<string, string> = {},
    ) => caught(task(scope, name, by[worker], codes), fault),

    /** After `days` staff is told, and the wait begins anew under a new token. */
    waitFor(name: string, worker: WorkflowFunction, wait: Wait) {
      const { waitingFor, escalation, ...props } = wait;
      const waiting = tokenTask(scope, name, by[worker], props);
      const escalate = task(scope, escalation, by["escalate-request"], {
        waitingFor,
      });
      waiting.addCatch(caught(escalate, fault).next(waiting), {
        errors: [sfn.Errors.TIMEOUT],
        resultPath: sfn.JsonPath.DISCARD,
      });
      return caught(waiting, fault);
    },

    /** An outcome that is none of these is a fault. */
    choose(
      name: string,
      path: string,
      ways: Record<string, sfn.IChainable>,
    ): sfn.Choice {
      const choice = new sfn.Choice(scope, name);
      for (const [outcome, way] of Object.entries(ways))
        choice.when(sfn.Condition.stringEquals(path, outcome), way);
      return choice.otherwise(fault);
    },
  };
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

function faultIn(scope: Construct, by: WorkflowFunctions): sfn.IChainable {
  const failed = new sfn.Fail(scope, "Stop until somebody looks", {
    error: "WorkflowFault",
    cause: "See docs/runbook.md#workflow-failed",
  });
  const escalate = task(scope, "Escalate the fault", by["escalate-request"], {
    waitingFor: "fault",
  });
  return caught(escalate, failed).next(failed);
}
