import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn } from "#functions/wiring/tokens";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { assessRequest } from "./assess-request.ts";

const environment = environmentOf(
  functionTable["assess-request"].environment,
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
