import { StateMachine } from "aws-local-stepfunctions";
import type { Embedded } from "#adapters/embedded/open-embedded";
import { attempt } from "#domain/attempt";
import type { Workflows } from "#domain/ports";
import { millisecondsOf } from "#domain/time/instant";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Definition, PlannedTask } from "../plan/state-machine.ts";
import { type Invoker, localContext } from "./invoker.ts";

type Result = Record<string, string | number | boolean>;
type Waiting = {
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
  endsAt: number;
};
export type WorkflowRunner = Workflows & {
  /** Lets tasks run out whose time has come on the product's clock. */
  expire(now: Instant): void;
  /** Resolves when every execution waits for somebody or has ended. */
  untilWaiting(): Promise<void>;
  running(): number;
};

/** Step Functions' own name for a task that ran out of time. */
class TaskTimedOut extends Error {
  override readonly name = "States.Timeout";
}

/** Runs the synthesised state machine; tokens and time-outs are kept here, on the product's clock. */
export function openWorkflows(
  { clock, randomId }: Pick<Embedded, "clock" | "randomId">,
  definition: Definition,
  invoker: () => Invoker,
): WorkflowRunner {
  const waiting = new Map<string, Waiting>();
  const executions = new Map<RequestId, Promise<unknown>>();
  const machine = new StateMachine(
    JSON.parse(JSON.stringify(definition.machine)),
  );
  let busy = 0;
  const act = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
    }
  };
  const run = async (task: PlannedTask, input: unknown): Promise<Result> => {
    const handler = invoker().task(task.functionId);
    if (task.waits === false) return act(() => handler(input, localContext));
    const token = randomId();
    const seconds = task.waits.timeoutSeconds ?? Infinity;
    const finished = new Promise<Result>((resolve, reject) => {
      const endsAt = millisecondsOf(clock.now()) + seconds * 1000;
      waiting.set(token, { resolve, reject, endsAt });
    });
    finished.catch(() => undefined);
    await act(() => handler({ ...record(input), token }, localContext));
    return finished;
  };
  const handlers = Object.fromEntries(
    Object.entries(definition.tasks).map(([name, task]) => [
      name,
      (input: unknown) => run(task, input),
    ]),
  );
  return {
    start: (requestId) => {
      if (executions.has(requestId)) return Promise.resolve("present");
      const execution = machine.run(
        { requestId },
        { overrides: { taskResourceLocalHandlers: handlers } },
      );
      executions.set(
        requestId,
        attempt(() => execution.result).then(() =>
          executions.delete(requestId),
        ),
      );
      return Promise.resolve("started");
    },
    complete: (token, result) => {
      const task = waiting.get(token);
      if (task === undefined) return Promise.resolve("expired");
      waiting.delete(token);
      task.resolve(result);
      return Promise.resolve("completed");
    },
    expire(now) {
      for (const [token, { endsAt, reject }] of waiting) {
        if (endsAt > millisecondsOf(now)) continue;
        waiting.delete(token);
        reject(new TaskTimedOut("Nobody finished the task in time."));
      }
    },
    async untilWaiting() {
      for (let quiet = 0; quiet < 3; quiet = busy === 0 ? quiet + 1 : 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    running: () => executions.size,
  };
}

const record = (input: unknown): Record<string, unknown> =>
  typeof input === "object" && input !== null
    ? Object.fromEntries(Object.entries(input))
    : {};
