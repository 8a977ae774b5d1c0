import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readListenings } from "./read-listenings.ts";

const environment = environmentOf(
  functionEnvironments["read-listenings"],
  process.env,
);

export const handler = readListenings({
  ledger: ledgerIn(environment),
  now: systemNow,
});
