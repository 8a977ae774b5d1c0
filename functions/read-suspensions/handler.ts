import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { readSuspensions } from "./read-suspensions.ts";

const environment = environmentOf(
  functionTable["read-suspensions"].environment,
  process.env,
);

export const handler = readSuspensions({
  ledger: ledgerIn(environment),
  now: systemNow,
});
