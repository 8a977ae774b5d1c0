import type { Ports } from "#domain/ports";
import type { Receivers } from "#domain/transmission/receiver-port";
import { transmitPackage as transmit } from "#domain/transmission/transmit-package";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "read">;
  notifier: Pick<Ports["notifier"], "notify">;
  receivers: Receivers;
};

export const transmitPackage = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await transmit(ports, { requestId, now: ports.now() }, RIGHTS_POLICY);
    return undefined;
  });
