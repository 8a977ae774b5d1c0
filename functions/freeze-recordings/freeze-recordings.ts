import {
  type FreezePorts,
  freezeRecordings as freeze,
} from "#domain/rights/freeze-recordings";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

export const freezeRecordings = (ports: FreezePorts) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await freeze(ports, requestId);
    return undefined;
  });
