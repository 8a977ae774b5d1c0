import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { watchClocks } from "./watch-clocks.ts";

const environment = environmentOf(
  functionTable["watch-clocks"].environment,
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
