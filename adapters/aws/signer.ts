import type { Signer } from "#domain/ports";
import type { PublicKey } from "#schemas/statement";
import {
  GetPublicKeyCommand,
  SignCommand,
  type KMSClient,
} from "@aws-sdk/client-kms";
import { createHash } from "node:crypto";
import { publicKeyFrom } from "../statement/public-key.ts";
import { AwsAnswerUnusable, awsFailure } from "./failure.ts";

/** Every key that ever signed, the current one first: an old statement is verified with an old key. */
export type StatementKeys = {
  client: KMSClient;
  keyArns: readonly [string, ...string[]];
};

/** KMS signs a digest; of the text itself it takes 4 KB. A public key never changes, so each is asked for once. */
export function awsSigner({ client, keyArns }: StatementKeys): Signer {
  const known = new Map<string, PublicKey>();
  const publicKey = async (keyArn: string): Promise<PublicKey> => {
    const key = known.get(keyArn) ?? (await publicKeyOf(client, keyArn));
    known.set(keyArn, key);
    return key;
  };
  return {
    async sign(bytes) {
      const { algorithm, keyId } = await publicKey(keyArns[0]);
      const value = await signatureOf(client, keyArns[0], bytes);
      return { algorithm, keyId, value };
    },
    publicKeys: () => Promise.all(keyArns.map(publicKey)),
  };
}

async function publicKeyOf(
  client: KMSClient,
  keyArn: string,
): Promise<PublicKey> {
  const command = new GetPublicKeyCommand({ KeyId: keyArn });
  const der = await bytesFrom("did not hand out a public key", async () => {
    return (await client.send(command)).PublicKey;
  });
  try {
    return publicKeyFrom(der);
  } catch (cause) {
    throw new AwsAnswerUnusable(
      "the key for statements is no key on P-256; give it the key spec ECC_NIST_P256",
      { cause },
    );
  }
}

async function signatureOf(
  client: KMSClient,
  keyArn: string,
  bytes: Uint8Array,
): Promise<string> {
  const command = new SignCommand({
    KeyId: keyArn,
    Message: createHash("sha256").update(bytes).digest(),
    MessageType: "DIGEST",
    SigningAlgorithm: "ECDSA_SHA_256",
  });
  const signature = await bytesFrom("did not sign", async () => {
    return (await client.send(command)).Signature;
  });
  return Buffer.from(signature).toString("base64");
}

async function bytesFrom(
  what: string,
  ask: () => Promise<Uint8Array | undefined>,
): Promise<Uint8Array> {
  const bytes = await answered(what, ask);
  if (bytes !== undefined) return bytes;
  throw new AwsAnswerUnusable(`KMS ${what}, and said nothing of why`);
}

async function answered(
  what: string,
  ask: () => Promise<Uint8Array | undefined>,
): Promise<Uint8Array | undefined> {
  try {
    return await ask();
  } catch (error) {
    throw awsFailure(`KMS ${what}`, error);
  }
}
