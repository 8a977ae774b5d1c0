import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { recordObjectEvent } from "./record-object-event.ts";

const environment = environmentOf(
  functionTable["record-object-event"].environment,
  process.env,
);

export const handler = recordObjectEvent({
  ledger: ledgerIn(environment),
  now: systemNow,
});
