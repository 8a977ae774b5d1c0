import { randomInt } from "node:crypto";
import { objectLink } from "#adapters/aws/object-link";
import { objectLook } from "#adapters/aws/object-version";
import { randomId, systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import {
  codeDigestsIn,
  linkSignerIn,
  sealerIn,
} from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { openPackage } from "./open-package.ts";

const environment = environmentOf(
  functionEnvironments["open-package"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = openPackage(
  {
    ledger: ledgerIn(environment),
    objects: { ...objectLink(buckets), ...objectLook(buckets) },
    linkSigner: linkSignerIn(environment),
    sealer: sealerIn(environment),
    notifier: notifierIn(environment),
    codeDigests: codeDigestsIn(environment),
    randomBelow: (limit) => randomInt(limit),
    randomId,
    now: systemNow,
  },
  environment,
);
