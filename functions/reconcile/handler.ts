import { objectHold, objectHoldState } from "#adapters/aws/object-hold";
import { objectListing } from "#adapters/aws/object-listing";
import { objectLook } from "#adapters/aws/object-version";
import { objectVersions } from "#adapters/aws/object-versions";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { platformIn } from "#functions/wiring/platform";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { reconcile } from "./reconcile.ts";

const environment = environmentOf(functionEnvironments.reconcile, process.env);
const buckets = bucketsIn(environment);

export const handler = reconcile(
  {
    ledger: ledgerIn(environment),
    objects: {
      ...objectHold(buckets),
      ...objectHoldState(buckets),
      ...objectListing(buckets),
      ...objectLook(buckets),
      ...objectVersions(buckets),
    },
    platform: platformIn(environment),
    notifier: noticesIn(environment),
    randomId,
    now: systemNow,
  },
  environment,
);
