import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { moveClock } from "./move-clock.ts";

const environment = environmentOf(
  functionEnvironments["move-clock"],
  process.env,
);

export const handler = moveClock(
  {
    ledger: ledgerIn(environment),
    sealer: sealerIn(environment),
    notifier: notifierIn(environment),
    now: systemNow,
  },
  environment,
);
