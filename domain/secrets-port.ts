/** Active secrets, newest first: two while one is being rotated. */
export type SecretName =
  | "consent-keys"
  | "event-path-secrets"
  | "event-template-secrets"
  | "platform-client";
export interface Secrets {
  active(name: SecretName): Promise<string[]>;
}
