import { objectHold } from "#adapters/aws/object-hold";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { freezeRecordings } from "./freeze-recordings.ts";

const environment = environmentOf(
  functionEnvironments["freeze-recordings"],
  process.env,
);

export const handler = freezeRecordings({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
});
