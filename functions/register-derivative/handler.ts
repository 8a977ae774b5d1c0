import { objectUpload } from "#adapters/aws/object-upload";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { registerDerivative } from "./register-derivative.ts";

const environment = environmentOf(
  functionTable["register-derivative"].environment,
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
