import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { steerRequest } from "./steer-request.ts";

const environment = environmentOf(
  functionTable["steer-request"].environment,
  process.env,
);

export const handler = steerRequest({
  ledger: ledgerIn(environment),
  workflows: workflowsIn(environment),
  now: systemNow,
});
