import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn } from "#functions/wiring/tokens";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { assessRequest } from "./assess-request.ts";

const environment = environmentOf(
  functionEnvironments["assess-request"],
  process.env,
);

export const handler = assessRequest(
  {
    ledger: ledgerIn(environment),
    sealer: sealerIn(environment),
    workflows: workflowsIn(environment),
    now: systemNow,
  },
  environment,
);
