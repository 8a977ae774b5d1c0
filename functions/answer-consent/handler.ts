import { webhookPortsIn } from "#functions/wiring/webhook-ports";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { answerConsent } from "./answer-consent.ts";

const environment = environmentOf(
  functionEnvironments["answer-consent"],
  process.env,
);

export const handler = answerConsent(
  webhookPortsIn(
    environment,
    { "consent-keys": environment.CONSENT_KEYS_SECRET },
    process.env,
  ),
  environment,
);
