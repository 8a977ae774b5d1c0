import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { secretsIn } from "#functions/wiring/secrets";
import { tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { answerConsent } from "./answer-consent.ts";

const environment = environmentOf(
  functionTable["answer-consent"].environment,
  process.env,
);

export const handler = answerConsent(
  {
    ledger: ledgerIn(environment),
    tokens: tokensIn(environment),
    secrets: secretsIn({ "consent-keys": environment.CONSENT_KEYS_SECRET }),
    now: systemNow,
  },
  environment,
);
