import type { SecretName, Secrets } from "#domain/secrets-port";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

export type OpenedSecrets = {
  secrets: Secrets;
  /** What an operator does: stores the active values of one secret, newest first. */
  set(name: SecretName, values: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** What every store of secrets promises. Each test opens one in which nothing is set. */
export function secretsContract(
  name: string,
  open: () => Promise<OpenedSecrets>,
): void {
  describe(`secrets: ${name}`, () => {
    let opened: OpenedSecrets;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    test("a secret that is being rotated has two values, newest first", async () => {
      await opened.set("consent-keys", ['newer "ș"', "older"]);
      expect(await opened.secrets.active("consent-keys")).toEqual([
        'newer "ș"',
        "older",
      ]);
    });

    test("each secret has its own values", async () => {
      await opened.set("consent-keys", ["one"]);
      await opened.set("platform-client", ["other"]);
      expect(await opened.secrets.active("consent-keys")).toEqual(["one"]);
      expect(await opened.secrets.active("platform-client")).toEqual(["other"]);
    });

    test("a secret nobody set is an error, never an empty list", async () => {
      await expect(
        opened.secrets.active("event-path-secrets"),
      ).rejects.toHaveProperty("code");
    });
  });
}
