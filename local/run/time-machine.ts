import type { Embedded } from "#adapters/embedded/open-embedded";
import { attemptEach } from "#domain/attempt";
import { instantOf, millisecondsOf, plusSeconds } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import type { Deployment } from "../plan/deployment.ts";
import { scheduledTimes } from "./scheduled-times.ts";
import { type Invoker, localContext } from "./invoker.ts";
import type { Pump } from "./pump.ts";
import { settle } from "./settle.ts";
import type { WorkflowRunner } from "./workflow-runner.ts";

export type Step = { now: Instant; runs: number };
export type TimeMachine = {
  /** Runs what is scheduled for this minute, and all that follows from it. */
  tick(): Promise<void>;
  /** Moves the product's clock, running every schedule on the way; tells how far it is after each step. */
  forward(seconds: number): AsyncGenerator<Step, void>;
};

const minute = 60;
const hour = 60 * minute;
/** A short way is walked by minutes, as the schedules run; a long way by hours, or it would take an hour itself. */
const byMinutesUpTo = 3 * hour;

type Parts = {
  embedded: Embedded;
  deployment: Deployment;
  invoker: Invoker;
  pump: Pump;
  workflows: WorkflowRunner;
};

/** Time as the product sees it: schedules, lifecycle and time-outs all follow the one clock. */
export function openTimeMachine(parts: Parts): TimeMachine {
  const { embedded, deployment, invoker, workflows } = parts;
  let before = embedded.now();
  const tick = async () => {
    const now = embedded.now();
    workflows.expire(now);
    await workflows.untilWaiting();
    await settle(parts);
    const due = deployment.schedules.flatMap(({ functionId, runs }) =>
      scheduledTimes(runs, before, now).map((at) => ({ functionId, at })),
    );
    before = now;
    await attemptEach(due, 1, async ({ functionId, at }) => {
      await invoker.schedule(functionId)({ scheduledTime: at }, localContext);
      await settle(parts);
    });
    embedded.s3.runLifecycle(now);
    await settle(parts);
  };
  async function* forward(seconds: number): AsyncGenerator<Step, void> {
    const end = plusSeconds(embedded.now(), seconds);
    const stride = seconds <= byMinutesUpTo ? minute : hour;
    for (let runs = 1; ; runs += 1) {
      const next = nextStop(embedded.now(), end, stride);
      embedded.clock.set(next);
      await tick();
      yield { now: next, runs };
      if (next >= end) return;
    }
  }
  return { tick, forward };
}

function nextStop(now: Instant, end: Instant, stride: number): Instant {
  const step = stride * 1000;
  const next = instantOf((Math.floor(millisecondsOf(now) / step) + 1) * step);
  return next < end ? next : end;
}
