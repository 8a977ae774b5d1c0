import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { concludeFinding } from "./conclude-finding.ts";

const environment = environmentOf(
  functionEnvironments["conclude-finding"],
  process.env,
);

export const handler = concludeFinding({
  ledger: ledgerIn(environment),
  now: systemNow,
});
