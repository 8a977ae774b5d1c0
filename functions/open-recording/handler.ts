import { objectLink } from "#adapters/aws/object-link";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { openRecording } from "./open-recording.ts";

const environment = environmentOf(
  functionTable["open-recording"].environment,
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
