import { systemNow } from "#adapters/system";
import { answerConsent } from "#functions/answer-consent/answer-consent";
import { consent } from "#stacks/settings/consent";
import { forgetfulLedger, knownSecrets, oneToken } from "./ports-in-memory.ts";
import { webhookCalls } from "./webhook-calls.ts";

const ports = {
  ledger: forgetfulLedger,
  tokens: oneToken,
  secrets: knownSecrets,
  now: systemNow,
};

/** Ours without AWS. */
export const callsFor = webhookCalls(
  answerConsent(ports, { CONSENT_POLICY: consent }),
);
