import { awsPlaceIn } from "#adapters/aws/aws-place";
import { ledgerAppend } from "#adapters/aws/ledger-append";
import { ledgerPartition } from "#adapters/aws/ledger-partition";
import { pause } from "#adapters/aws/pause";
import { awsSecrets } from "#adapters/aws/secrets";
import { signedOperations } from "#adapters/aws/signed-operations";
import { awsTokens } from "#adapters/aws/tokens";
import type { TokenKey } from "#adapters/aws/working-key";
import { systemNow } from "#adapters/system";
import type { EvidenceLedger, Ports } from "#domain/ports";
import type { SecretName } from "#domain/secrets-port";
import { tokenKeysIn } from "./token-keys.ts";

export type WebhookPorts = Pick<Ports, "tokens" | "secrets" | "now"> & {
  ledger: EvidenceLedger;
};

/** Three attempts fit in the five seconds a webhook has. */
const withinMilliseconds = 1500;

/** A caller waits while a webhook starts, so it asks AWS without the SDK (docs/decisions/009-webhooks-sign-their-own-calls.md). */
export function webhookPortsIn(
  environment: { LEDGER_TABLE: string; TOKEN_KEYS: readonly TokenKey[] },
  secretIds: Partial<Record<SecretName, string>>,
  variables: Readonly<Record<string, string | undefined>>,
): WebhookPorts {
  const { putItem, query, generateMac, getSecretValue } = signedOperations({
    place: (service) => awsPlaceIn(variables, service),
    now: Date.now,
    pause,
    withinMilliseconds,
  });
  const table = environment.LEDGER_TABLE;
  return {
    ledger: {
      ...ledgerAppend({ putItem, table }),
      ...ledgerPartition({ query, table }),
    },
    tokens: awsTokens({ generateMac, keys: tokenKeysIn(environment) }),
    secrets: awsSecrets({ getSecretValue, secretIds, now: Date.now }),
    now: systemNow,
  };
}
