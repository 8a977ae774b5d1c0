import type { Ports } from "#domain/ports";
import { closeRequest as close } from "#domain/rights/close-request";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "hold">;
};

export const closeRequest = (ports: Needs) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await close(ports, requestId, ports.now());
    return undefined;
  });
