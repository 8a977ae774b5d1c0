import { objectUpload } from "#adapters/aws/object-upload";
import { objectRead } from "#adapters/aws/object-version";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { prepareExtracts } from "./prepare-extracts.ts";

const environment = environmentOf(
  functionEnvironments["prepare-extracts"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = prepareExtracts({
  ledger: ledgerIn(environment),
  objects: { ...objectUpload(buckets), ...objectRead(buckets) },
  now: systemNow,
  randomId,
});
