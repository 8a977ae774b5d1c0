import type { TokenKey, TokenKeys } from "#adapters/aws/working-key";

/** The deployment named no key to make tokens with. */
class NoTokenKey extends Error {
  readonly code = "no-token-key";
}

export function tokenKeysIn(environment: {
  TOKEN_KEYS: readonly TokenKey[];
}): TokenKeys["keys"] {
  const [first, ...rest] = environment.TOKEN_KEYS;
  if (first === undefined) throw new NoTokenKey("TOKEN_KEYS names no key.");
  return [first, ...rest];
}
