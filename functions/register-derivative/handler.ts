import { objectUpload } from "#adapters/aws/object-upload";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { registerDerivative } from "./register-derivative.ts";

const environment = environmentOf(
  functionEnvironments["register-derivative"],
  process.env,
);

export const handler = registerDerivative(
  {
    ledger: ledgerIn(environment),
    objects: objectUpload(bucketsIn(environment)),
    now: systemNow,
    randomId,
  },
  environment,
);
