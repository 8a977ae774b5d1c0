import type { Ports } from "#domain/ports";
import { carryOut as carry, type CarryOutPorts } from "#domain/acts/carry-out";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

/** What a granted right takes, other than a package or an erasure. */
export const carryOut = (
  ports: CarryOutPorts & Pick<Ports, "now">,
  {
    RIGHTS_POLICY: rights,
    SUSPENSION_POLICY: suspension,
  }: EnvironmentOf<"RIGHTS_POLICY" | "SUSPENSION_POLICY">,
) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await carry(ports, { requestId, now: ports.now() }, { rights, suspension });
    return undefined;
  });
