import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { lettersIn } from "#functions/wiring/letters";
import { linkSignerIn, sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { sweepIntakes } from "./sweep-intakes.ts";

const environment = environmentOf(
  functionEnvironments["sweep-intakes"],
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
