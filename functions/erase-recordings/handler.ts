import { objectDiscard } from "#adapters/aws/object-admission";
import { objectDeletion } from "#adapters/aws/object-deletion";
import { objectLook } from "#adapters/aws/object-version";
import { objectVersions } from "#adapters/aws/object-versions";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { platformIn } from "#functions/wiring/platform";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { eraseRecordings } from "./erase-recordings.ts";

const environment = environmentOf(
  functionEnvironments["erase-recordings"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = eraseRecordings(
  {
    ledger: ledgerIn(environment),
    objects: {
      ...objectDeletion(buckets),
      ...objectDiscard(buckets),
      ...objectLook(buckets),
      ...objectVersions(buckets),
    },
    platform: platformIn(environment),
    workflows: workflowsIn(environment),
    now: systemNow,
  },
  environment,
);
