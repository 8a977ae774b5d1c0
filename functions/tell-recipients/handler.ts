import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { tellRecipients } from "./tell-recipients.ts";

const environment = environmentOf(
  functionEnvironments["tell-recipients"],
  process.env,
);

export const handler = tellRecipients(
  {
    ledger: ledgerIn(environment),
    notifier: notifierIn(environment),
    now: systemNow,
  },
  environment,
);
