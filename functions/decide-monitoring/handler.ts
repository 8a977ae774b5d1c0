import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { decideMonitoring } from "./decide-monitoring.ts";

const environment = environmentOf(
  functionEnvironments["decide-monitoring"],
  process.env,
);

export const handler = decideMonitoring(
  { ledger: ledgerIn(environment), now: systemNow, randomId },
  environment,
);
