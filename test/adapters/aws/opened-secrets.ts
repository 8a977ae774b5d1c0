import { awsSecrets } from "#adapters/aws/secrets";
import type { SecretName } from "#domain/secrets-port";
import type { OpenedSecrets } from "#test/contracts/secrets";
import {
  CreateSecretCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { randomUUID } from "node:crypto";
import { bySdk, type Carrier } from "./carriers.ts";
import type { Emulator } from "./emulator.ts";

export function openingSecrets(
  emulator: Emulator,
  carrier: Carrier = bySdk,
): () => Promise<OpenedSecrets> {
  const client = new SecretsManagerClient(emulator);
  const { getSecretValue } = carrier(emulator);
  return () => {
    const run = randomUUID();
    const secretIds: Record<SecretName, string> = {
      "consent-keys": `${run}/consent-keys`,
      "event-path-secrets": `${run}/event-path-secrets`,
      "event-template-secrets": `${run}/event-template-secrets`,
      "platform-client": `${run}/platform-client`,
    };
    return Promise.resolve({
      secrets: awsSecrets({ getSecretValue, secretIds, now: () => 0 }),
      async set(name: SecretName, values: readonly string[]) {
        const SecretString = JSON.stringify({ active: values });
        await client.send(
          new CreateSecretCommand({ Name: secretIds[name], SecretString }),
        );
      },
      close: () => Promise.resolve(),
    });
  };
}
