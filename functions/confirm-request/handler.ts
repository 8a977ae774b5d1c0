import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { linkSignerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { confirmRequest } from "./confirm-request.ts";

const environment = environmentOf(
  functionEnvironments["confirm-request"],
  process.env,
);

export const handler = confirmRequest(
  {
    ledger: ledgerIn(environment),
    linkSigner: linkSignerIn(environment),
    now: systemNow,
  },
  environment,
);
