import type { Ports } from "#domain/ports";
import { recordObjectEvent as recordEvent } from "#domain/retention/record-object-event";
import { parseAs } from "#functions/middleware/json-body";
import { queueDoor } from "#functions/middleware/queue-door";
import { ObjectEvent, vaultEvent } from "./vault-event.ts";

export const recordObjectEvent = ({
  ledger,
  now,
}: Pick<Ports, "ledger" | "now">) =>
  queueDoor(async (body) => {
    await recordEvent(
      ledger,
      vaultEvent(parseAs(body, ObjectEvent), now()),
      now(),
    );
  });
