import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { handleDisclosures } from "./handle-disclosures.ts";

const environment = environmentOf(
  functionEnvironments["handle-disclosures"],
  process.env,
);

export const handler = handleDisclosures(
  {
    ledger: ledgerIn(environment),
    sealer: sealerIn(environment),
    notifier: noticesIn(environment),
    now: systemNow,
    randomId,
  },
  environment,
);
