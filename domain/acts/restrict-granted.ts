import type { KeeperPorts } from "../retention/keepers.ts";
import { restrictionOf } from "../ids.ts";
import type { Approved, Doing } from "./carry-out.ts";
import { restrictRecordings } from "./restrict-recordings.ts";

/** R42, Art 18: on the ground that the decision names. */
export async function restrictGranted(
  ports: KeeperPorts,
  { requestId, approval }: Approved,
  { policy, ...doing }: Doing,
): Promise<number> {
  const grounds = approval.outcomes.flatMap((outcome) =>
    outcome.result !== "refused" && outcome.ground !== undefined
      ? [outcome.ground]
      : [],
  );
  const restricted = await Promise.all(
    grounds.map((ground) =>
      restrictRecordings(
        ports,
        {
          suspensionId: restrictionOf(requestId),
          naming: "granted",
          by: approval.decidedBy,
          ...{ requestId, ground, ...doing },
        },
        policy,
      ),
    ),
  );
  return restricted.reduce((sum, count) => sum + count, 0);
}
