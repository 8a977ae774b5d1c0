import { awsWorkflows } from "#adapters/aws/workflows";
import { RequestId } from "#schemas/ids";
import type { OpenedWorkflows } from "#test/contracts/workflows";
import { clientSettings } from "#test/emulators/client-settings";
import { deployTemplate, references } from "#test/emulators/deploy-template";
import { takeMessages } from "#test/emulators/queue-messages";
import { until } from "#test/emulators/until";
import { DescribeExecutionCommand, SFNClient } from "@aws-sdk/client-sfn";
import * as z from "zod/mini";

const Asked = z.object({ requestId: RequestId, token: z.string() });

const definition = {
  StartAt: "Ask",
  States: {
    Ask: {
      Type: "Task",
      Resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      Parameters: {
        QueueUrl: "${Asked}",
        MessageBody: {
          "token.$": "$$.Task.Token",
          "requestId.$": "$.requestId",
        },
      },
      End: true,
    },
  },
};

const resources = {
  Asked: { Type: "AWS::SQS::Queue" },
  Machine: {
    Type: "AWS::StepFunctions::StateMachine",
    Properties: {
      RoleArn: "arn:aws:iam::000000000000:role/any",
      DefinitionString: { "Fn::Sub": JSON.stringify(definition) },
    },
  },
};

/** A machine of its own for each test: the question goes to a queue, as a person's task would to the ledger. */
export async function openWorkflowsOn(
  endpoint: string,
): Promise<OpenedWorkflows> {
  const client = new SFNClient(clientSettings(endpoint));
  const output = await deployTemplate(
    endpoint,
    resources,
    references(resources),
  );
  const stateMachineArn = output("Machine");
  return {
    workflows: awsWorkflows({ client, stateMachineArn }),
    nextTask: () =>
      until(async () => {
        const [message] = await takeMessages(endpoint, output("Asked"));
        return message === undefined
          ? undefined
          : Asked.parse(JSON.parse(message));
      }),
    outputOf: (requestId) =>
      until(async () => {
        const executionArn = `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${requestId}`;
        const found = await client.send(
          new DescribeExecutionCommand({ executionArn }),
        );
        return found.status === "SUCCEEDED" && found.output !== undefined
          ? z.unknown().parse(JSON.parse(found.output))
          : undefined;
      }),
    close: () => Promise.resolve(),
  };
}
