import { sweepIntakes as sweep } from "#domain/intake/sweep-intakes";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import { addressIn } from "#functions/middleware/subject-file";
import { nobodyYet, theRequester } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "linkSigner" | "sealer" | "now"> & {
  notifier: Pick<Ports["notifier"], "write">;
};

export const sweepIntakes = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  scheduleDoor(
    (scheduledTime) =>
      sweep({ ...ports, addressIn }, scheduledTime, {
        policy: RIGHTS_POLICY,
        by: { registeredBy: theRequester, owner: nobodyYet },
      }),
    ports.now,
  );
