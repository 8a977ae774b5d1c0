import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { readRegisters } from "./read-registers.ts";

const environment = environmentOf(
  functionTable["read-registers"].environment,
  process.env,
);

export const handler = readRegisters({
  ledger: ledgerIn(environment),
  now: systemNow,
});
