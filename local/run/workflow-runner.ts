import { StateMachine } from "aws-local-stepfunctions";
import type { Embedded } from "#adapters/embedded/open-embedded";
import { attempt } from "#domain/attempt";
import type { Workflows } from "#domain/ports";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Definition, PlannedTask } from "../plan/state-machine.ts";
import { type Invoker, localContext } from "./invoker.ts";
import { openWaitingTasks, type TaskOutput } from "./waiting-tasks.ts";

export type WorkflowRunner = Workflows & {
  /** Lets tasks run out whose time has come on the product's clock. */
  expire(now: Instant): void;
  /** Resolves when every execution waits for somebody or has ended. */
  untilWaiting(): Promise<void>;
  running(): number;
};

/** Runs the synthesised state machine; tokens and time-outs are kept here, on the product's clock. */
export function openWorkflows(
  embedded: Pick<Embedded, "clock" | "randomId">,
  { machine, tasks }: Definition,
  invoker: () => Pick<Invoker, "task">,
): WorkflowRunner {
  const waiting = openWaitingTasks(embedded);
  /** A name is taken also when its execution has ended (A33). */
  const names = new Set<string>();
  let running = 0;
  const interpreter = new StateMachine(machine);
  const busy = counter();
  const taskResourceLocalHandlers = handlersOf(
    { waiting, busy, invoker },
    tasks,
  );
  const execute = (requestId: RequestId) =>
    interpreter.run(
      { requestId },
      { overrides: { taskResourceLocalHandlers } },
    );
  return {
    start(requestId, round = 0) {
      const name = `${requestId}-${String(round)}`;
      if (names.has(name)) return Promise.resolve("present");
      names.add(name);
      running += 1;
      void attempt(() => execute(requestId).result).then(() => {
        running -= 1;
      });
      return Promise.resolve("started");
    },
    complete: (token, output) =>
      Promise.resolve(waiting.complete(token, output)),
    expire: (now) => {
      waiting.expire(now);
    },
    untilWaiting: () => (running === 0 ? Promise.resolve() : busy.untilQuiet()),
    running: () => running,
  };
}

type Means = {
  waiting: ReturnType<typeof openWaitingTasks>;
  busy: ReturnType<typeof counter>;
  invoker: () => Pick<Invoker, "task">;
};

const handlersOf = (means: Means, tasks: Definition["tasks"]) =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (input: unknown) => runTask(means, task, input),
    ]),
  );

async function runTask(
  { waiting, busy, invoker }: Means,
  { functionId, waits }: PlannedTask,
  input: unknown,
): Promise<TaskOutput> {
  const handler = invoker().task(functionId);
  if (waits === false) return busy.during(() => handler(input, localContext));
  const { token, finished } = waiting.open(waits.timeoutSeconds);
  await busy.during(() => handler({ ...record(input), token }, localContext));
  return finished;
}

/** Counts steps at work, so that somebody can wait until none is. */
function counter() {
  let busy = 0;
  return {
    async during<Value>(work: () => Promise<Value>): Promise<Value> {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
      }
    },
    async untilQuiet() {
      for (let quiet = 0; quiet < 3; quiet = busy === 0 ? quiet + 1 : 0)
        await new Promise((resolve) => setTimeout(resolve, 2));
    },
  };
}

const record = (input: unknown): Record<string, unknown> =>
  typeof input === "object" && input !== null
    ? Object.fromEntries(Object.entries(input))
    : {};
