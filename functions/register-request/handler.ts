import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn, tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { registerRequest } from "./register-request.ts";

const environment = environmentOf(
  functionEnvironments["register-request"],
  process.env,
);

export const handler = registerRequest(
  {
    ledger: ledgerIn(environment),
    tokens: tokensIn(environment),
    sealer: sealerIn(environment),
    randomId,
    now: systemNow,
  },
  environment,
);
