import { priorityQueue } from "./priority-queue.ts";

export type Agenda = {
  /** Milliseconds since 1970: the present, which moves only from one deed to the next. */
  now(): number;
  at(moment: number, deed: () => Promise<void>): void;
  /** Does what is planned, in order of time, until that moment. */
  runUntil(moment: number): Promise<void>;
  planned(): number;
};

type Planned = { moment: number; order: number; deed: () => Promise<void> };

/** Simulated time: deeds happen at their moment and take none; what is planned for the past happens now. */
export function openAgenda(start: number): Agenda {
  const plan = priorityQueue<Planned>(
    (one, other) => one.moment - other.moment || one.order - other.order,
  );
  let now = start;
  let order = 0;
  return {
    now: () => now,
    planned: () => plan.size(),
    at(moment, deed) {
      order += 1;
      plan.push({ moment: Math.max(moment, now), order, deed });
    },
    async runUntil(moment) {
      for (
        let next = plan.peek();
        next !== undefined && next.moment <= moment;
        next = plan.peek()
      ) {
        plan.pop();
        now = next.moment;
        await next.deed();
      }
      now = moment;
    },
  };
}
