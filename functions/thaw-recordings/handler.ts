import { objectHold } from "#adapters/aws/object-hold";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { thawRecordings } from "./thaw-recordings.ts";

const environment = environmentOf(
  functionEnvironments["thaw-recordings"],
  process.env,
);

export const handler = thawRecordings({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
  now: systemNow,
});
