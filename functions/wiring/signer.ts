import { KMSClient } from "@aws-sdk/client-kms";
import { awsSigner } from "#adapters/aws/signer";
import type { Signer } from "#domain/ports";

/** The deployment named no key to sign with. */
class NoSigningKey extends Error {
  readonly code = "no-signing-key";
}

export function signerIn(environment: {
  SIGNING_KEYS: readonly string[];
}): Signer {
  const [first, ...rest] = environment.SIGNING_KEYS;
  if (first === undefined) throw new NoSigningKey("SIGNING_KEYS names no key.");
  return awsSigner({ client: new KMSClient({}), keyArns: [first, ...rest] });
}
