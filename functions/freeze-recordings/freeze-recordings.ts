import { freezeRecordings as freeze } from "#domain/acts/freeze-recordings";
import type { KeeperPorts } from "#domain/retention/keepers";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

export const freezeRecordings = (ports: KeeperPorts) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await freeze(ports, requestId);
    return undefined;
  });
