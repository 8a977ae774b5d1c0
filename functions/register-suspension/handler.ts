import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { registerSuspension } from "./register-suspension.ts";

const environment = environmentOf(
  functionTable["register-suspension"].environment,
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
