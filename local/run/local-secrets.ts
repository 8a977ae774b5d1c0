import type { Embedded } from "#adapters/embedded/open-embedded";

/** Secrets of the local product: open, since nothing but this machine can use them. */
export const localSecrets = {
  "consent-keys": "local-consent-key",
  "event-path-secrets": "local-path-secret",
  "event-template-secrets": "local-template-secret",
  "platform-client": "local-client:local-client-secret",
} as const;

export function setLocalSecrets({ secrets }: Embedded): void {
  secrets.set("consent-keys", [localSecrets["consent-keys"]]);
  secrets.set("event-path-secrets", [localSecrets["event-path-secrets"]]);
  secrets.set("event-template-secrets", [
    localSecrets["event-template-secrets"],
  ]);
  secrets.set("platform-client", [localSecrets["platform-client"]]);
}
