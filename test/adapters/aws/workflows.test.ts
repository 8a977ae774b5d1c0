import { awsWorkflows } from "#adapters/aws/workflows";
import { aRequestId } from "#test/contracts/ledger-items";
import { SFNClient } from "@aws-sdk/client-sfn";
import { expect, test } from "vitest";
import { fault, scripted, type Scripted } from "./scripted.ts";

const workflowsOn = ({ aws }: Scripted) =>
  awsWorkflows({ client: new SFNClient(aws), stateMachineArn: "arn:machine" });

test("a request's workflow bears the request's id", async () => {
  const requestId = aRequestId();
  await using script = await scripted({
    body: { executionArn: "arn:execution", startDate: 0 },
  });
  expect(await workflowsOn(script).start(requestId)).toBe("started");
  expect(JSON.parse(script.asked[0]?.body ?? "")).toEqual({
    stateMachineArn: "arn:machine",
    name: requestId,
    input: JSON.stringify({ requestId }),
  });
});

test("a reopened request's workflow bears its round, too", async () => {
  const requestId = aRequestId();
  await using script = await scripted({
    body: { executionArn: "arn:execution", startDate: 0 },
  });
  expect(await workflowsOn(script).start(requestId, 2)).toBe("started");
  expect(JSON.parse(script.asked[0]?.body ?? "")).toMatchObject({
    name: `${requestId}-2`,
    input: JSON.stringify({ requestId }),
  });
});

test("a workflow that ran already is not started again", async () => {
  await using script = await scripted(fault("ExecutionAlreadyExists"));
  expect(await workflowsOn(script).start(aRequestId())).toBe("present");
});

test("too many starts are worth another try", async () => {
  await using script = await scripted(fault("ExecutionLimitExceeded"));
  await expect(workflowsOn(script).start(aRequestId())).rejects.toMatchObject({
    code: "aws-unavailable",
  });
});

test("a task is completed with its result", async () => {
  await using script = await scripted({ body: {} });
  expect(
    await workflowsOn(script).complete("token-1", {
      verdict: "confirmed",
      recordings: 3,
      sole: true,
    }),
  ).toBe("completed");
  expect(JSON.parse(script.asked[0]?.body ?? "")).toEqual({
    taskToken: "token-1",
    output: '{"verdict":"confirmed","recordings":3,"sole":true}',
  });
});

test.each(["TaskTimedOut", "TaskDoesNotExist", "InvalidToken"])(
  "after %s nobody waits any more",
  async (name) => {
    await using script = await scripted(fault(name));
    expect(await workflowsOn(script).complete("token-1", {})).toBe("expired");
  },
);

test("an output that is refused is no expiry", async () => {
  await using script = await scripted(fault("InvalidOutput"));
  await expect(
    workflowsOn(script).complete("token-1", {}),
  ).rejects.toMatchObject({ code: "aws-refused" });
});
