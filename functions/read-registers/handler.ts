import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readRegisters } from "./read-registers.ts";

const environment = environmentOf(
  functionEnvironments["read-registers"],
  process.env,
);

export const handler = readRegisters(
  { ledger: ledgerIn(environment), now: systemNow },
  environment,
);
