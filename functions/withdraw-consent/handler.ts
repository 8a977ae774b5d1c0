import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { withdrawConsent } from "./withdraw-consent.ts";

const environment = environmentOf(
  functionTable["withdraw-consent"].environment,
  process.env,
);

export const handler = withdrawConsent({
  ledger: ledgerIn(environment),
  now: systemNow,
});
