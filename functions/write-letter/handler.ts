import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { linkSignerIn, sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { writeLetter } from "./write-letter.ts";

const environment = environmentOf(
  functionEnvironments["write-letter"],
  process.env,
);

export const handler = writeLetter(
  {
    ledger: ledgerIn(environment),
    linkSigner: linkSignerIn(environment),
    sealer: sealerIn(environment),
    notifier: notifierIn(environment),
    now: systemNow,
  },
  environment,
);
