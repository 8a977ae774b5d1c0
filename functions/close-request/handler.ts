import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { closeRequest } from "./close-request.ts";

const environment = environmentOf(
  functionTable["close-request"].environment,
  process.env,
);

export const handler = closeRequest(
  {
    ledger: ledgerIn(environment),
    now: systemNow,
  },
  environment,
);
