import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn, tokensIn } from "#functions/wiring/tokens";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { reopenRequest } from "./reopen-request.ts";

const environment = environmentOf(
  functionEnvironments["reopen-request"],
  process.env,
);

export const handler = reopenRequest({
  ledger: ledgerIn(environment),
  tokens: tokensIn(environment),
  sealer: sealerIn(environment),
  workflows: workflowsIn(environment),
  now: systemNow,
});
