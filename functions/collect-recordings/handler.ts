import { objectUpload } from "#adapters/aws/object-upload";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { platformIn } from "#functions/wiring/platform";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { collectRecordings } from "./collect-recordings.ts";

const environment = environmentOf(
  functionEnvironments["collect-recordings"],
  process.env,
);

export const handler = collectRecordings(
  {
    ledger: ledgerIn(environment),
    objects: objectUpload(bucketsIn(environment)),
    platform: platformIn(environment),
    notifier: noticesIn(environment),
    randomId,
    now: systemNow,
  },
  environment,
);
