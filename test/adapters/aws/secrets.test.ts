import { awsSecrets } from "#adapters/aws/secrets";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { expect, test } from "vitest";
import { fault, scripted, type Scripted } from "./scripted.ts";

const minute = 60_000;
const holding = (text: string) => ({ body: { SecretString: text } });

function secretsOn({ aws }: Scripted) {
  const clock = { milliseconds: 0 };
  const client = new SecretsManagerClient(aws);
  const secrets = awsSecrets({
    client,
    secretIds: { "consent-keys": "arn:consent" },
    now: () => clock.milliseconds,
  });
  return { secrets, clock };
}

test("a secret is asked for once in five minutes", async () => {
  await using script = await scripted(
    holding('{"active":["old"]}'),
    holding('{"active":["new","old"]}'),
  );
  const { secrets, clock } = secretsOn(script);
  expect(await secrets.active("consent-keys")).toEqual(["old"]);
  clock.milliseconds = 5 * minute - 1;
  expect(await secrets.active("consent-keys")).toEqual(["old"]);
  clock.milliseconds = 5 * minute;
  expect(await secrets.active("consent-keys")).toEqual(["new", "old"]);
  expect(script.asked).toHaveLength(2);
});

test("a failure is not remembered", async () => {
  await using script = await scripted(
    fault("InternalServiceError"),
    holding('{"active":["old"]}'),
  );
  const { secrets } = secretsOn(script);
  await expect(secrets.active("consent-keys")).rejects.toMatchObject({
    code: "aws-unavailable",
  });
  expect(await secrets.active("consent-keys")).toEqual(["old"]);
});

test.each([
  "hunter2",
  '"hunter2"',
  '{"active":"hunter2"}',
  '{"active":[]}',
  '{"active":[""]}',
  '{"secret":["hunter2"]}',
  "",
])("%s is malformed, and the error does not repeat it", async (text) => {
  await using script = await scripted(holding(text));
  const failure: unknown = await secretsOn(script)
    .secrets.active("consent-keys")
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "secret-malformed" });
  expect(JSON.stringify(failure, ["message", "stack", "cause"])).not.toContain(
    "hunter2",
  );
});

test("a secret this function was not given is not asked for", async () => {
  await using script = await scripted();
  await expect(
    secretsOn(script).secrets.active("platform-client"),
  ).rejects.toMatchObject({ code: "secret-not-set" });
  expect(script.asked).toEqual([]);
});
