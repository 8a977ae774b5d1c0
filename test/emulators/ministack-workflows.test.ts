import {
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callJson } from "./call-aws.ts";
import { clientSettings } from "./client-settings.ts";
import { deployTemplate, references } from "./deploy-template.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";
import { takeMessages } from "./queue-messages.ts";
import { until } from "./until.ts";

const role = "arn:aws:iam::000000000000:role/any";
const refusing = {
  Type: "AWS::Lambda::Function",
  Properties: {
    Runtime: "nodejs24.x",
    Handler: "index.handler",
    Role: role,
    Code: {
      ZipFile:
        "exports.handler = async () => { throw Object.assign(new Error('no'), { name: 'NotLawful' }); };",
    },
  },
};

/** Waits for an answer that nobody gives. */
function asking(limits: object, limitOfAll = {}) {
  const ask = {
    Type: "Task",
    Resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
    Parameters: {
      QueueUrl: "${Queue}",
      MessageBody: { "token.$": "$$.Task.Token" },
    },
    End: true,
    ...limits,
  };
  return workflow({ StartAt: "Ask", States: { Ask: ask }, ...limitOfAll });
}

function workflow(definition: object) {
  return {
    Type: "AWS::StepFunctions::StateMachine",
    Properties: {
      RoleArn: role,
      DefinitionString: { "Fn::Sub": JSON.stringify(definition) },
    },
  };
}

const resources = {
  Queue: { Type: "AWS::SQS::Queue" },
  Ticks: { Type: "AWS::SQS::Queue" },
  Refusing: refusing,
  Fixed: asking({ TimeoutSeconds: 1 }),
  FromInput: asking({ TimeoutSecondsPath: "$.seconds" }),
  Heartbeat: asking({ TimeoutSeconds: 60, HeartbeatSeconds: 1 }),
  Whole: asking({}, { TimeoutSeconds: 1 }),
  Named: workflow({
    StartAt: "Call",
    States: {
      Call: {
        Type: "Task",
        Resource: "arn:aws:states:::lambda:invoke",
        Parameters: { FunctionName: "${Refusing}" },
        Catch: [{ ErrorEquals: ["NotLawful"], Next: "Refused" }],
        End: true,
      },
      Refused: { Type: "Succeed" },
    },
  }),
};

describeWith("python", "MiniStack and workflows", (python) => {
  let ministack: Emulator;
  let sfn: SFNClient;
  let output: (name: string) => string;

  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
    sfn = new SFNClient(clientSettings(ministack.endpoint));
    output = await deployTemplate(ministack.endpoint, resources, {
      ...references(resources),
      TicksArn: { "Fn::GetAtt": ["Ticks", "Arn"] },
    });
  });
  afterAll(() => ministack.stop());

  async function start(name: string) {
    const input = JSON.stringify({ seconds: 1 });
    const started = await sfn.send(
      new StartExecutionCommand({ stateMachineArn: output(name), input }),
    );
    return () =>
      sfn.send(
        new DescribeExecutionCommand({ executionArn: started.executionArn }),
      );
  }

  /** By the time a fixed time-out of the same length has struck. */
  async function outlastsFixedTimeOut(name: string): Promise<boolean> {
    const limited = await start(name);
    const fixed = await start("Fixed");
    await until(async () =>
      (await fixed()).status === "FAILED" ? true : undefined,
    );
    return (await limited()).status === "RUNNING";
  }

  test.concurrent(
    "MiniStack still ignores TimeoutSecondsPath while it waits for a task token",
    async () => {
      expect(await outlastsFixedTimeOut("FromInput")).toBe(true);
    },
  );

  test.concurrent("MiniStack still ignores HeartbeatSeconds", async () => {
    expect(await outlastsFixedTimeOut("Heartbeat")).toBe(true);
  });

  test.concurrent(
    "MiniStack still ignores the time-out of a whole state machine",
    async () => {
      expect(await outlastsFixedTimeOut("Whole")).toBe(true);
    },
  );

  test.concurrent(
    "MiniStack still forgets the name of the error a Lambda threw",
    async () => {
      const named = await start("Named");
      const ended = await until(async () => {
        const found = await named();
        return found.status === "RUNNING" ? undefined : found;
      });
      expect(ended).toMatchObject({
        status: "FAILED",
        error: "Runtime.HandlerError",
      });
    },
  );

  test.concurrent(
    "MiniStack still sends a schedule's placeholders as they stand",
    async () => {
      const Input = JSON.stringify({ at: "<aws.scheduler.scheduled-time>" });
      await callJson({
        endpoint: ministack.endpoint,
        service: "scheduler",
        path: "/schedules/canary",
        body: {
          ScheduleExpression: `at(${new Date().toISOString().slice(0, 19)})`,
          FlexibleTimeWindow: { Mode: "OFF" },
          Target: { Arn: output("TicksArn"), RoleArn: role, Input },
        },
      });
      const sent = await until(
        async () =>
          (await takeMessages(ministack.endpoint, output("Ticks")))[0],
      );
      expect(sent).toBe(Input);
    },
  );
});
