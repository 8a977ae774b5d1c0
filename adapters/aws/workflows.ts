import type { Workflows } from "#domain/ports";
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from "@aws-sdk/client-sfn";
import { awsFailure } from "./failure.ts";

export type WorkflowMachine = { client: SFNClient; stateMachineArn: string };

export const awsWorkflows = (machine: WorkflowMachine): Workflows => ({
  ...workflowStart(machine),
  ...workflowCompletion(machine),
});

/** The execution bears the request's id, and its round behind the first: while it runs, the same start is answered with the same execution (A33). */
export function workflowStart({
  client,
  stateMachineArn,
}: WorkflowMachine): Pick<Workflows, "start"> {
  return {
    async start(requestId, round = 0) {
      const input = JSON.stringify({ requestId });
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn,
            name: round === 0 ? requestId : `${requestId}-${String(round)}`,
            input,
          }),
        );
        return "started";
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return "present";
        throw awsFailure(
          `Step Functions did not start the workflow of request ${requestId}`,
          error,
        );
      }
    },
  };
}

export function workflowCompletion({
  client,
}: Pick<WorkflowMachine, "client">): Pick<Workflows, "complete"> {
  return {
    async complete(token, result) {
      try {
        await client.send(
          new SendTaskSuccessCommand({
            taskToken: token,
            output: JSON.stringify(result),
          }),
        );
        return "completed";
      } catch (error) {
        if (nobodyWaits(error)) return "expired";
        throw awsFailure("Step Functions did not take a task's result", error);
      }
    },
  };
}

const nobodyWaits = (error: unknown): boolean =>
  error instanceof TaskTimedOut ||
  error instanceof TaskDoesNotExist ||
  error instanceof InvalidToken;
