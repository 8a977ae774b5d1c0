import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { sdkGetSecretValue } from "#adapters/aws/sdk-operations";
import { awsSecrets } from "#adapters/aws/secrets";
import type { SecretName, Secrets } from "#domain/secrets-port";

export const secretsIn = (
  secretIds: Partial<Record<SecretName, string>>,
): Secrets =>
  awsSecrets({
    getSecretValue: sdkGetSecretValue(new SecretsManagerClient({})),
    secretIds,
    now: Date.now,
  });
