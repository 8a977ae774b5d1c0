import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { openTask } from "./open-task.ts";

const environment = environmentOf(
  functionEnvironments["open-task"],
  process.env,
);

export const handler = openTask({
  ledger: ledgerIn(environment),
  workflows: workflowsIn(environment),
  now: systemNow,
});
