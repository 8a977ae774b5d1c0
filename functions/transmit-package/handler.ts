import { objectRead } from "#adapters/aws/object-version";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { receiversBy } from "#functions/wiring/receivers";
import { signerIn } from "#functions/wiring/signer";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { transmitPackage } from "./transmit-package.ts";

const environment = environmentOf(
  functionEnvironments["transmit-package"],
  process.env,
);

export const handler = transmitPackage(
  {
    ledger: ledgerIn(environment),
    objects: objectRead(bucketsIn(environment)),
    notifier: noticesIn(environment),
    receivers: receiversBy(signerIn(environment)),
    now: systemNow,
  },
  environment,
);
