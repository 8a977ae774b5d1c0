import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { readRequests } from "./read-requests.ts";

const environment = environmentOf(
  functionTable["read-requests"].environment,
  process.env,
);

export const handler = readRequests({
  ledger: ledgerIn(environment),
  now: systemNow,
});
