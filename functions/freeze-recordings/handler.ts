import { objectHold } from "#adapters/aws/object-hold";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { freezeRecordings } from "./freeze-recordings.ts";

const environment = environmentOf(
  functionTable["freeze-recordings"].environment,
  process.env,
);

export const handler = freezeRecordings({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
});
