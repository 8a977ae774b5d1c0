import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { recordObjectEvent } from "./record-object-event.ts";

const environment = environmentOf(
  functionEnvironments["record-object-event"],
  process.env,
);

export const handler = recordObjectEvent({
  ledger: ledgerIn(environment),
  now: systemNow,
});
