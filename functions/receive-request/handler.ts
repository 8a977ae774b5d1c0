import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { linkSignerIn, sealerIn, tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { receiveRequest } from "./receive-request.ts";

const environment = environmentOf(
  functionTable["receive-request"].environment,
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
