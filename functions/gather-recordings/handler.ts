import { objectHold } from "#adapters/aws/object-hold";
import { objectRead } from "#adapters/aws/object-version";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { gatherRecordings } from "./gather-recordings.ts";

const environment = environmentOf(
  functionEnvironments["gather-recordings"],
  process.env,
);

const buckets = bucketsIn(environment);

export const handler = gatherRecordings(
  {
    ledger: ledgerIn(environment),
    objects: { ...objectHold(buckets), ...objectRead(buckets) },
    now: systemNow,
  },
  environment,
);
