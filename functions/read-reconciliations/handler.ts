import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { readReconciliations } from "./read-reconciliations.ts";

const environment = environmentOf(
  functionTable["read-reconciliations"].environment,
  process.env,
);

export const handler = readReconciliations({
  ledger: ledgerIn(environment),
  now: systemNow,
});
