import { KMSClient } from "@aws-sdk/client-kms";
import { awsSealer } from "#adapters/aws/sealer";
import { awsTokens, type TokenKey } from "#adapters/aws/tokens";
import type { Sealer, Tokens } from "#domain/ports";

/** The deployment named no key to make tokens with. */
class NoTokenKey extends Error {
  readonly code = "no-token-key";
}

export function tokensIn(environment: {
  TOKEN_KEYS: readonly TokenKey[];
}): Tokens {
  const [first, ...rest] = environment.TOKEN_KEYS;
  if (first === undefined) throw new NoTokenKey("TOKEN_KEYS names no key.");
  return awsTokens({ client: new KMSClient({}), keys: [first, ...rest] });
}

export const sealerIn = (environment: { SEALING_KEY: string }): Sealer =>
  awsSealer({ client: new KMSClient({}), keyArn: environment.SEALING_KEY });
