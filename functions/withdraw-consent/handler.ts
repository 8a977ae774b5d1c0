import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { withdrawConsent } from "./withdraw-consent.ts";

const environment = environmentOf(
  functionEnvironments["withdraw-consent"],
  process.env,
);

export const handler = withdrawConsent({
  ledger: ledgerIn(environment),
  now: systemNow,
});
