import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { lettersIn } from "#functions/wiring/letters";
import { linkSignerIn, sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { sweepIntakes } from "./sweep-intakes.ts";

const environment = environmentOf(
  functionTable["sweep-intakes"].environment,
  process.env,
);

export const handler = sweepIntakes(
  {
    ledger: ledgerIn(environment),
    linkSigner: linkSignerIn(environment),
    sealer: sealerIn(environment),
    notifier: lettersIn(environment),
    now: systemNow,
  },
  environment,
);
