import { systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { ledgerIn } from "#functions/wiring/ledger";
import { staffPoolIn } from "#functions/wiring/staff-pool";
import { tokensIn } from "#functions/wiring/tokens";
import { functionEnvironments } from "#schemas/function-environments";
import { handleStaff } from "./handle-staff.ts";

const environment = environmentOf(
  functionEnvironments["handle-staff"],
  process.env,
);

export const handler = handleStaff(
  {
    ledger: ledgerIn(environment),
    tokens: tokensIn(environment),
    staffPool: staffPoolIn(environment, process.env),
    now: systemNow,
  },
  environment,
);
