import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { handleBreaches } from "./handle-breaches.ts";

const environment = environmentOf(
  functionEnvironments["handle-breaches"],
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
