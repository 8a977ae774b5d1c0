import { objectHold } from "#adapters/aws/object-hold";
import { objectUpload } from "#adapters/aws/object-upload";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { carryOut } from "./carry-out.ts";

const environment = environmentOf(
  functionEnvironments["carry-out"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = carryOut(
  {
    ledger: ledgerIn(environment),
    objects: { ...objectHold(buckets), ...objectUpload(buckets) },
    sealer: sealerIn(environment),
    now: systemNow,
  },
  environment,
);
