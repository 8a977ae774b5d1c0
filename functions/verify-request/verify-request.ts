import type { Ports } from "#domain/ports";
import { verifyRequest as verify } from "#domain/rights/verify-request";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

type Needs = Pick<Ports, "ledger"> & {
  objects: Pick<Ports["objects"], "look">;
};

export const verifyRequest = (ports: Needs) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await verify(ports, requestId);
    return undefined;
  });
