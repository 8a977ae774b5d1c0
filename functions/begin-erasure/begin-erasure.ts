import type { Ports } from "#domain/ports";
import { beginErasure as begin } from "#domain/acts/begin-erasure";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { TokenInput } from "#functions/middleware/task-input";

export const beginErasure = (
  { ledger, now }: Pick<Ports, "ledger" | "now">,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  taskDoor(TokenInput, async (input) => {
    await begin(ledger, { ...input, now: now() }, RIGHTS_POLICY);
    return undefined;
  });
