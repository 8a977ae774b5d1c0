import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readCalls } from "./read-calls.ts";

const environment = environmentOf(
  functionEnvironments["read-calls"],
  process.env,
);

export const handler = readCalls(
  { ledger: ledgerIn(environment), now: systemNow },
  environment,
);
