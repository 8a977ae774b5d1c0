import type { Ports } from "#domain/ports";
import { thawRecordings as thaw } from "#domain/acts/thaw-recordings";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "hold">;
};

export const thawRecordings = (ports: Needs) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await thaw(ports, requestId, ports.now());
    return undefined;
  });
