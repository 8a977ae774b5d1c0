import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { readListenings } from "./read-listenings.ts";

const environment = environmentOf(
  functionTable["read-listenings"].environment,
  process.env,
);

export const handler = readListenings({
  ledger: ledgerIn(environment),
  now: systemNow,
});
