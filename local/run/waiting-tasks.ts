import type { Embedded } from "#adapters/embedded/open-embedded";
import { millisecondsOf } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";

export type TaskOutput = Record<string, string | number | boolean>;

/** Step Functions' own name for a task that ran out of time. */
class TaskTimedOut extends Error {
  override readonly name = "States.Timeout";
}

type Waiting = {
  resolve: (output: TaskOutput) => void;
  reject: (error: Error) => void;
  endsAt: number;
};

/** Tasks that somebody will finish by their token, or that run out on the product's clock. */
export function openWaitingTasks({
  clock,
  randomId,
}: Pick<Embedded, "clock" | "randomId">) {
  const waiting = new Map<string, Waiting>();
  return {
    open(timeoutSeconds = Infinity) {
      const token = randomId();
      const endsAt = millisecondsOf(clock.now()) + timeoutSeconds * 1000;
      const finished = new Promise<TaskOutput>((resolve, reject) => {
        waiting.set(token, { resolve, reject, endsAt });
      });
      // It may run out before the step that opened it has returned and listens.
      finished.catch(() => undefined);
      return { token, finished };
    },
    complete(token: string, output: TaskOutput): "completed" | "expired" {
      const task = waiting.get(token);
      if (task === undefined) return "expired";
      waiting.delete(token);
      task.resolve(output);
      return "completed";
    },
    expire(now: Instant) {
      for (const [token, { endsAt, reject }] of waiting) {
        if (endsAt > millisecondsOf(now)) continue;
        waiting.delete(token);
        reject(new TaskTimedOut("Nobody finished the task in time."));
      }
    },
  };
}
