import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { steerRequest } from "./steer-request.ts";

const environment = environmentOf(
  functionEnvironments["steer-request"],
  process.env,
);

export const handler = steerRequest({
  ledger: ledgerIn(environment),
  workflows: workflowsIn(environment),
  now: systemNow,
});
