import type { Ports } from "#domain/ports";
import { remindRecipients as remind } from "#domain/recipients/remind-recipients";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";

export const remindRecipients = (
  ports: Pick<Ports, "ledger" | "notifier" | "now">,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  scheduleDoor(
    (scheduledTime) => remind(ports, scheduledTime, RIGHTS_POLICY),
    ports.now,
  );
