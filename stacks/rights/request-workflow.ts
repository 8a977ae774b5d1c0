import { aws_stepfunctions as sfn } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { workflowSteps, type Steps, type WorkflowFunctions } from "./steps.ts";

/**
 * From registration to answer. The workflow waits and orders; who decides are people, and what was done is in the ledger.
 * However many recordings a request concerns, it takes the same steps (T107).
 */
export function requestWorkflow(
  scope: Construct,
  by: WorkflowFunctions,
): sfn.Chain {
  const steps = workflowSteps(scope, by);
  const answer = steps
    .step("Answer the requester", "write-letter", { letter: "answer" })
    .next(steps.step("Close the request", "close-request"));
  const verify = steps.step("Verify", "verify-request").next(answer);
  const gather = steps
    .step("Gather the recordings", "gather-recordings")
    .next(approval(steps, actions(steps, verify), answer));
  return steps
    .step("Freeze what may be needed", "freeze-recordings")
    .next(
      steps.step("Acknowledge the request", "write-letter", {
        letter: "acknowledgement",
      }),
    )
    .next(identity(steps, gather, answer));
}

/** Silence about an identity is answered by a person, never by the clock (T108). */
function identity(steps: Steps, confirmed: sfn.Chain, failed: sfn.Chain) {
  return steps
    .waitFor("Wait for identity", "open-task", {
      codes: { task: "identity" },
      waitingFor: "identity",
      escalation: "Escalate the wait for identity",
      days: 7,
      resultPath: "$.identity",
    })
    .next(
      steps.choose("Is the identity confirmed", "$.identity.outcome", {
        confirmed,
        failed,
      }),
    );
}

function approval(steps: Steps, approved: sfn.Choice, refused: sfn.Chain) {
  return steps
    .waitFor("Wait for approval", "open-task", {
      codes: { task: "approval" },
      waitingFor: "approval",
      escalation: "Escalate the wait for approval",
      days: 3,
      resultPath: "$.approval",
    })
    .next(
      steps.choose("Is the answer approved", "$.approval.outcome", {
        approved,
        refused,
      }),
    );
}

function actions(steps: Steps, verify: sfn.Chain) {
  const access = steps.step("Build the package", "build-export").next(verify);
  const erasure = steps
    .waitFor("Erase and wait until verified", "begin-erasure", {
      waitingFor: "erasure",
      escalation: "Escalate the erasure",
      days: 7,
    })
    .next(verify);
  return steps.choose("Which right is it", "$.approval.right", {
    access,
    erasure,
  });
}
