import { objectDeletion } from "#adapters/aws/object-deletion";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { revokePackage } from "./revoke-package.ts";

const environment = environmentOf(
  functionEnvironments["revoke-package"],
  process.env,
);

export const handler = revokePackage(
  {
    ledger: ledgerIn(environment),
    objects: objectDeletion(bucketsIn(environment)),
    notifier: noticesIn(environment),
    now: systemNow,
  },
  environment,
);
