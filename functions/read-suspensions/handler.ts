import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readSuspensions } from "./read-suspensions.ts";

const environment = environmentOf(
  functionEnvironments["read-suspensions"],
  process.env,
);

export const handler = readSuspensions({
  ledger: ledgerIn(environment),
  now: systemNow,
});
