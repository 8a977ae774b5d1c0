import { objectLook } from "#adapters/aws/object-version";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { concludeErasures } from "./conclude-erasures.ts";

const environment = environmentOf(
  functionEnvironments["conclude-erasures"],
  process.env,
);

export const handler = concludeErasures(
  {
    ledger: ledgerIn(environment),
    objects: objectLook(bucketsIn(environment)),
    sealer: sealerIn(environment),
    notifier: notifierIn(environment),
    now: systemNow,
  },
  environment,
);
