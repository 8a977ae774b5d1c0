import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn, tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { registerRequest } from "./register-request.ts";

const environment = environmentOf(
  functionTable["register-request"].environment,
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
