import { objectLink } from "#adapters/aws/object-link";
import { objectLook } from "#adapters/aws/object-version";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { openExport } from "./open-export.ts";

const environment = environmentOf(
  functionEnvironments["open-export"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = openExport(
  {
    ledger: ledgerIn(environment),
    objects: { ...objectLink(buckets), ...objectLook(buckets) },
    now: systemNow,
  },
  environment,
);
