import { objectUpload } from "#adapters/aws/object-upload";
import { objectLook, objectRead } from "#adapters/aws/object-version";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { signerIn } from "#functions/wiring/signer";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { buildExport } from "./build-export.ts";

const environment = environmentOf(
  functionEnvironments["build-export"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = buildExport(
  {
    ledger: ledgerIn(environment),
    objects: {
      ...objectUpload(buckets),
      ...objectRead(buckets),
      ...objectLook(buckets),
    },
    sealer: sealerIn(environment),
    signer: signerIn(environment),
    now: systemNow,
    randomId,
  },
  environment,
);
