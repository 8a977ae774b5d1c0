import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { registerComplaint } from "./register-complaint.ts";

const environment = environmentOf(
  functionTable["register-complaint"].environment,
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
