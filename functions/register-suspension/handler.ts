import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { registerSuspension } from "./register-suspension.ts";

const environment = environmentOf(
  functionEnvironments["register-suspension"],
  process.env,
);

export const handler = registerSuspension(
  {
    ledger: ledgerIn(environment),
    tokens: tokensIn(environment),
    randomId,
    now: systemNow,
  },
  environment,
);
