import { shapeOf } from "#adapters/audio/audio-shape";
import type { Ports } from "#domain/ports";
import { gatherRecordings as gather } from "#domain/acts/gather-recordings";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "hold" | "read">;
};

export const gatherRecordings = (
  { ledger, objects, now }: Needs,
  {
    RIGHTS_POLICY,
    SUSPENSION_POLICY: suspension,
  }: EnvironmentOf<"RIGHTS_POLICY" | "SUSPENSION_POLICY">,
) =>
  taskDoor(RequestInput, async ({ requestId }) =>
    gather({ ledger, objects, shapeOf }, requestId, {
      policy: RIGHTS_POLICY.audio,
      suspension,
      now: now(),
    }),
  );
