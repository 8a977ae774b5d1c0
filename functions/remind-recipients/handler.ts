import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { remindRecipients } from "./remind-recipients.ts";

const environment = environmentOf(
  functionEnvironments["remind-recipients"],
  process.env,
);

export const handler = remindRecipients(
  {
    ledger: ledgerIn(environment),
    notifier: notifierIn(environment),
    now: systemNow,
  },
  environment,
);
