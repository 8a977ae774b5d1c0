import { SFNClient } from "@aws-sdk/client-sfn";
import { awsWorkflows } from "#adapters/aws/workflows";
import type { Workflows } from "#domain/ports";

export const workflowsIn = (environment: {
  STATE_MACHINE: string;
}): Workflows =>
  awsWorkflows({
    client: new SFNClient({}),
    stateMachineArn: environment.STATE_MACHINE,
  });
