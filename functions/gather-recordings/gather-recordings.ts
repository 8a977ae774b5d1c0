import type { KeeperPorts } from "#domain/retention/keepers";
import { gatherRecordings as gather } from "#domain/rights/gather-recordings";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

export const gatherRecordings = (ports: KeeperPorts) =>
  taskDoor(RequestInput, async ({ requestId }) => gather(ports, requestId));
