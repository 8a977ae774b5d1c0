import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { remindRecipients } from "./remind-recipients.ts";

const environment = environmentOf(
  functionTable["remind-recipients"].environment,
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
