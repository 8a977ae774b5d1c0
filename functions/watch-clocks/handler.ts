import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { watchClocks } from "./watch-clocks.ts";

const environment = environmentOf(
  functionEnvironments["watch-clocks"],
  process.env,
);

export const handler = watchClocks(
  {
    ledger: ledgerIn(environment),
    sealer: sealerIn(environment),
    notifier: notifierIn(environment),
    now: systemNow,
  },
  environment,
);
