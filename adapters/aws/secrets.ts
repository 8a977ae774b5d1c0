import type { SecretName, Secrets } from "#domain/secrets-port";
import * as z from "zod/mini";
import { awsFailure } from "./failure.ts";
import type { GetSecretValue } from "./operations.ts";

export type SecretStore = {
  getSecretValue: GetSecretValue;
  /** The ARN or name of each secret this function may read. */
  secretIds: Partial<Record<SecretName, string>>;
  /** Milliseconds since any fixed moment. */
  now: () => number;
};

export class SecretNotSet extends Error {
  override readonly name = "SecretNotSet";
  readonly code = "secret-not-set";
}

export class SecretMalformed extends Error {
  override readonly name = "SecretMalformed";
  readonly code = "secret-malformed";
}

const SecretText = z.object({
  active: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
});

/** A rotated secret is known everywhere this long after it was stored. */
const keptMilliseconds = 5 * 60_000;

/** Secrets Manager, asked once in five minutes by each running function. */
export function awsSecrets(store: SecretStore): Secrets {
  const kept = new Map<SecretName, { values: string[]; until: number }>();
  return {
    async active(name) {
      const now = store.now();
      const known = kept.get(name);
      if (known !== undefined && now < known.until) return known.values;
      const values = valuesOf(name, await textOf(store, name));
      kept.set(name, { values, until: now + keptMilliseconds });
      return values;
    },
  };
}

async function textOf(
  { getSecretValue, secretIds }: SecretStore,
  name: SecretName,
): Promise<string> {
  const secretId = secretIds[name];
  if (secretId === undefined)
    throw new SecretNotSet(
      `the secret ${name} was not handed to this function; add it to its settings`,
    );
  try {
    return (await getSecretValue({ SecretId: secretId })).SecretString ?? "";
  } catch (cause) {
    if (cause instanceof Error && cause.name === "ResourceNotFoundException") {
      throw new SecretNotSet(
        `the secret ${name} has no value; set it before this is used`,
        { cause },
      );
    }
    throw awsFailure(`Secrets Manager did not tell the secret ${name}`, cause);
  }
}

/** Neither parser's error goes along: each repeats what it could not read. */
function valuesOf(name: SecretName, text: string): string[] {
  const parsed = SecretText.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data.active;
  throw new SecretMalformed(
    `the secret ${name} does not read {"active": ["newest", "older"]}; store it again`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
