import { objectUpload } from "#adapters/aws/object-upload";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { signerIn } from "#functions/wiring/signer";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { attest } from "./attest.ts";

const environment = environmentOf(functionEnvironments.attest, process.env);

export const handler = attest(
  {
    ledger: ledgerIn(environment),
    objects: objectUpload(bucketsIn(environment)),
    signer: signerIn(environment),
    now: systemNow,
  },
  environment,
);
