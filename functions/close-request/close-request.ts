import type { Ports } from "#domain/ports";
import { closeRequest as close } from "#domain/rights/close-request";
import { endWeighing } from "#domain/acts/weigh-objection";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

export const closeRequest = (
  { ledger, now }: Pick<Ports, "ledger" | "now">,
  { SUSPENSION_POLICY: policy }: EnvironmentOf<"SUSPENSION_POLICY">,
) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await endWeighing(ledger, requestId, { policy, now: now() });
    await close(ledger, requestId, now());
    return undefined;
  });
