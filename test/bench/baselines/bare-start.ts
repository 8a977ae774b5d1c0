import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";

const workflows = new SFNClient({});

/** The least that can be written with the client of Step Functions: one execution started. */
export const handler = () =>
  workflows.send(
    new StartExecutionCommand({ stateMachineArn: "arn", name: "x" }),
  );
