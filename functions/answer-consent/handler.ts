import { webhookPortsIn } from "#functions/wiring/webhook-ports";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { answerConsent } from "./answer-consent.ts";

const environment = environmentOf(
  functionTable["answer-consent"].environment,
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
