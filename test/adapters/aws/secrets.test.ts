import { awsSecrets } from "#adapters/aws/secrets";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { byRequest, bySdk, carriers, type Carrier } from "./carriers.ts";
import { fault, scripted, type Scripted } from "./scripted.ts";

const minute = 60_000;
const holding = (text: string) => ({ body: { SecretString: text } });

function secretsOn({ aws }: Scripted, carrier: Carrier = bySdk) {
  const clock = { milliseconds: 0 };
  const secrets = awsSecrets({
    ...carrier(aws),
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

test.each(carriers)(
  "a failure is not remembered, by %s",
  async (_, carrier) => {
    await using script = await scripted(
      fault("InternalServiceError"),
      holding('{"active":["old"]}'),
    );
    const { secrets } = secretsOn(script, carrier);
    await expect(secrets.active("consent-keys")).rejects.toMatchObject({
      code: "aws-unavailable",
    });
    expect(await secrets.active("consent-keys")).toEqual(["old"]);
  },
);

test.each(carriers)(
  "a secret without a value is not set, by %s",
  async (_, carrier) => {
    await using script = await scripted(fault("ResourceNotFoundException"));
    await expect(
      secretsOn(script, carrier).secrets.active("consent-keys"),
    ).rejects.toMatchObject({
      code: "secret-not-set",
      cause: { name: "ResourceNotFoundException" },
    });
  },
);

test("an answer that cannot be read does not come back in the error", async () => {
  const broken = { body: '{"SecretString": hunter2' };
  await using script = await scripted(broken, broken, broken);
  const failure: unknown = await secretsOn(script, byRequest)
    .secrets.active("consent-keys")
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "aws-unavailable" });
  expect(inspect(failure)).not.toContain("hunter2");
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
