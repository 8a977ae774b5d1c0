import type { Ports } from "#domain/ports";
import { tellRecipients as tell } from "#domain/recipients/tell-recipients";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";

export const tellRecipients = (
  ports: Pick<Ports, "ledger" | "notifier" | "now">,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    await tell(ports, { requestId, now: ports.now() }, RIGHTS_POLICY);
    return undefined;
  });
