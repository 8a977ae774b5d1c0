import { randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { decideMonitoring } from "./decide-monitoring.ts";

const environment = environmentOf(
  functionTable["decide-monitoring"].environment,
  process.env,
);

export const handler = decideMonitoring(
  { ledger: ledgerIn(environment), now: systemNow, randomId },
  environment,
);
