import type { Ports } from "#domain/ports";
import { concludeErasures as conclude } from "#domain/acts/conclude-erasures";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import { addressIn } from "#functions/middleware/subject-file";

type Needs = Pick<Ports, "ledger" | "sealer" | "notifier" | "now"> & {
  objects: Pick<Ports["objects"], "look">;
};

export const concludeErasures = (
  ports: Needs,
  {
    RIGHTS_POLICY: policy,
    LISTED_ENTITIES: listed,
  }: EnvironmentOf<"RIGHTS_POLICY" | "LISTED_ENTITIES">,
) =>
  scheduleDoor(
    (scheduledTime) =>
      conclude({ ...ports, addressIn }, { now: scheduledTime, policy, listed }),
    ports.now,
  );
