import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { linkSignerIn, sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { writeLetter } from "./write-letter.ts";

const environment = environmentOf(
  functionTable["write-letter"].environment,
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
