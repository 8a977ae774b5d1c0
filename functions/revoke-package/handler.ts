import { objectDeletion } from "#adapters/aws/object-deletion";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { revokePackage } from "./revoke-package.ts";

const environment = environmentOf(
  functionTable["revoke-package"].environment,
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
