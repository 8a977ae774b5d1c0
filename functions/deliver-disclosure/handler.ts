import { objectLink } from "#adapters/aws/object-link";
import { objectLook } from "#adapters/aws/object-version";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { deliverDisclosure } from "./deliver-disclosure.ts";

const environment = environmentOf(
  functionEnvironments["deliver-disclosure"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = deliverDisclosure(
  {
    ledger: ledgerIn(environment),
    objects: { ...objectLink(buckets), ...objectLook(buckets) },
    now: systemNow,
    randomId,
  },
  environment,
);
