import { objectRead } from "#adapters/aws/object-version";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readTrail } from "./read-trail.ts";

const environment = environmentOf(
  functionEnvironments["read-trail"],
  process.env,
);

export const handler = readTrail(
  {
    ledger: ledgerIn(environment),
    objects: objectRead(bucketsIn(environment)),
    now: systemNow,
  },
  environment,
);
