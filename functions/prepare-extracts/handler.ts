import { objectUpload } from "#adapters/aws/object-upload";
import { objectRead } from "#adapters/aws/object-version";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { prepareExtracts } from "./prepare-extracts.ts";

const environment = environmentOf(
  functionTable["prepare-extracts"].environment,
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = prepareExtracts({
  ledger: ledgerIn(environment),
  objects: { ...objectUpload(buckets), ...objectRead(buckets) },
  now: systemNow,
  randomId,
});
