import { objectLink } from "#adapters/aws/object-link";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { openRecording } from "./open-recording.ts";

const environment = environmentOf(
  functionEnvironments["open-recording"],
  process.env,
);

export const handler = openRecording(
  {
    ledger: ledgerIn(environment),
    objects: objectLink(bucketsIn(environment)),
    now: systemNow,
    randomId,
  },
  environment,
);
