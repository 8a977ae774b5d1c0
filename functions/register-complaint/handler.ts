import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { registerComplaint } from "./register-complaint.ts";

const environment = environmentOf(
  functionEnvironments["register-complaint"],
  process.env,
);

export const handler = registerComplaint(
  {
    ledger: ledgerIn(environment),
    sealer: sealerIn(environment),
    notifier: notifierIn(environment),
    now: systemNow,
    randomId,
  },
  environment,
);
