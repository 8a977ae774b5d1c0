import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { handleBreaches } from "./handle-breaches.ts";

const environment = environmentOf(
  functionTable["handle-breaches"].environment,
  process.env,
);

export const handler = handleBreaches(
  {
    ledger: ledgerIn(environment),
    notifier: noticesIn(environment),
    now: systemNow,
    randomId,
  },
  environment,
);
