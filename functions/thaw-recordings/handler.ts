import { objectHold } from "#adapters/aws/object-hold";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { thawRecordings } from "./thaw-recordings.ts";

const environment = environmentOf(
  functionTable["thaw-recordings"].environment,
  process.env,
);

export const handler = thawRecordings({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
  now: systemNow,
});
