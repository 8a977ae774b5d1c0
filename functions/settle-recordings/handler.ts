import { objectAdmission, objectDiscard } from "#adapters/aws/object-admission";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { platformIn } from "#functions/wiring/platform";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { settleRecordings } from "./settle-recordings.ts";

const environment = environmentOf(
  functionEnvironments["settle-recordings"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = settleRecordings(
  {
    ledger: ledgerIn(environment),
    objects: { ...objectAdmission(buckets), ...objectDiscard(buckets) },
    platform: platformIn(environment),
    randomId,
    now: systemNow,
  },
  environment,
);
