import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readRequests } from "./read-requests.ts";

const environment = environmentOf(
  functionEnvironments["read-requests"],
  process.env,
);

export const handler = readRequests({
  ledger: ledgerIn(environment),
  now: systemNow,
});
