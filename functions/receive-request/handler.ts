import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { linkSignerIn, sealerIn, tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { receiveRequest } from "./receive-request.ts";

const environment = environmentOf(
  functionEnvironments["receive-request"],
  process.env,
);

export const handler = receiveRequest(
  {
    ledger: ledgerIn(environment),
    tokens: tokensIn(environment),
    linkSigner: linkSignerIn(environment),
    sealer: sealerIn(environment),
    now: systemNow,
    randomId,
  },
  environment,
);
