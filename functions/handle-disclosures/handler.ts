import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { handleDisclosures } from "./handle-disclosures.ts";

const environment = environmentOf(
  functionTable["handle-disclosures"].environment,
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
