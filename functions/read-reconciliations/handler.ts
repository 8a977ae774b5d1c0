import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readReconciliations } from "./read-reconciliations.ts";

const environment = environmentOf(
  functionEnvironments["read-reconciliations"],
  process.env,
);

export const handler = readReconciliations({
  ledger: ledgerIn(environment),
  now: systemNow,
});
