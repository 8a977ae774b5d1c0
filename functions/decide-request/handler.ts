import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn } from "#functions/wiring/tokens";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { decideRequest } from "./decide-request.ts";

const environment = environmentOf(
  functionEnvironments["decide-request"],
  process.env,
);

export const handler = decideRequest(
  {
    ledger: ledgerIn(environment),
    workflows: workflowsIn(environment),
    sealer: sealerIn(environment),
    now: systemNow,
  },
  environment,
);
