import type { Ports } from "#domain/ports";
import { closeRequest as close } from "#domain/rights/close-request";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

export const closeRequest = ({ ledger, now }: Pick<Ports, "ledger" | "now">) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await close(ledger, requestId, now());
    return undefined;
  });
