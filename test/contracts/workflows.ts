import type { Workflows } from "#domain/ports";
import type { RequestId } from "#schemas/ids";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aRequestId } from "./ledger-items.ts";

/** A workflow that asks somebody, waits for the answer, and has that answer as its output. */
export type OpenedWorkflows = {
  workflows: Workflows;
  /** The token of the one task that waits, with the input its execution was started on. */
  nextTask(): Promise<{ token: string; requestId: RequestId }>;
  /** What the execution ended with. */
  outputOf(requestId: RequestId): Promise<unknown>;
  close(): Promise<void>;
};

/** What every workflow service promises. */
export function workflowsContract(
  name: string,
  open: () => Promise<OpenedWorkflows>,
): void {
  describe(`workflows: ${name}`, () => {
    let opened: OpenedWorkflows;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });
    starting(() => opened);
    completing(() => opened);
  });
}

type Opened = () => OpenedWorkflows;

function starting(opened: Opened): void {
  test("a workflow is started on the request's id and nothing else (T37)", async () => {
    const requestId = aRequestId();
    expect(await opened().workflows.start(requestId)).toBe("started");
    expect((await opened().nextTask()).requestId).toBe(requestId);
  });

  test("starting twice is one workflow", async () => {
    const requestId = aRequestId();
    await opened().workflows.start(requestId);
    expect(await opened().workflows.start(requestId)).toBe("present");
  });

  test("a workflow that has ended is not begun again", async () => {
    const requestId = aRequestId();
    await opened().workflows.start(requestId);
    const { token } = await opened().nextTask();
    await opened().workflows.complete(token, { verdict: "confirmed" });
    await opened().outputOf(requestId);
    expect(await opened().workflows.start(requestId)).toBe("present");
  });

  test("each round of a request has a workflow, once", async () => {
    const requestId = aRequestId();
    await opened().workflows.start(requestId);
    expect(await opened().workflows.start(requestId, 1)).toBe("started");
    expect(await opened().workflows.start(requestId, 1)).toBe("present");
  });

  test("two requests have two workflows", async () => {
    const [one, other] = [aRequestId(), aRequestId()];
    expect(await opened().workflows.start(one)).toBe("started");
    expect(await opened().workflows.start(other)).toBe("started");
  });
}

function completing(opened: Opened): void {
  test("a task that waits goes on with the answer as it was given", async () => {
    const requestId = aRequestId();
    const answer = { verdict: "confirmed", recordings: 3, sole: true };
    await opened().workflows.start(requestId);
    const { token } = await opened().nextTask();
    expect(await opened().workflows.complete(token, answer)).toBe("completed");
    expect(await opened().outputOf(requestId)).toEqual(answer);
  });

  test("a task is completed once; later nobody waits for it", async () => {
    const requestId = aRequestId();
    await opened().workflows.start(requestId);
    const { token } = await opened().nextTask();
    await opened().workflows.complete(token, { verdict: "confirmed" });
    // MiniStack forgets the token when the execution wakes up, a moment later.
    await opened().outputOf(requestId);
    expect(
      await opened().workflows.complete(token, { verdict: "failed" }),
    ).toBe("expired");
  });

  test("nobody waits for a token that was never given out", async () => {
    expect(await opened().workflows.complete("no-such-token", {})).toBe(
      "expired",
    );
  });
}
