import { decideMonitoring } from "#functions/decide-monitoring/decide-monitoring";
import { reconcileListening } from "#functions/reconcile-listening/reconcile-listening";
import { readTrail } from "#functions/read-trail/read-trail";
import { environmentOf } from "#functions/middleware/environment";
import type { HttpHandler } from "#functions/middleware/http-door";
import type { QueueHandler } from "#functions/middleware/queue-door";
import type { ScheduleHandler } from "#functions/middleware/schedule-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";

/** By the platform's own account. */
export const doorSchedules: Made<ScheduleHandler> = {
  "reconcile-listening": (ports) => reconcileListening(ports),
};

/** By CloudTrail's files of who read the vault. */
export const doorQueues: Made<QueueHandler> = {
  "read-trail": (ports, variables) =>
    readTrail(
      ports,
      environmentOf(functionTable["read-trail"].environment, variables),
    ),
};

/** What is known of listening that our own broker does not see: live, inside the platform, and in the vault itself. */
export const doorHttp: Made<HttpHandler> = {
  "decide-monitoring": (ports, variables) =>
    decideMonitoring(
      ports,
      environmentOf(functionTable["decide-monitoring"].environment, variables),
    ),
};
