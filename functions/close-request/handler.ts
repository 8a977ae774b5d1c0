import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { closeRequest } from "./close-request.ts";

const environment = environmentOf(
  functionEnvironments["close-request"],
  process.env,
);

export const handler = closeRequest(
  {
    ledger: ledgerIn(environment),
    now: systemNow,
  },
  environment,
);
