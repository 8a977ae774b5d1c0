import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { readCalls } from "./read-calls.ts";

const environment = environmentOf(
  functionTable["read-calls"].environment,
  process.env,
);

export const handler = readCalls(
  { ledger: ledgerIn(environment), now: systemNow },
  environment,
);
