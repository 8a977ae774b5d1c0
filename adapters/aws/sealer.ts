import type { SealedFor, Sealer } from "#domain/ports";
import {
  DecryptCommand,
  EncryptCommand,
  IncorrectKeyException,
  InvalidCiphertextException,
  KMSServiceException,
  type KMSClient,
} from "@aws-sdk/client-kms";
import { AwsAnswerUnusable, awsFailure } from "./failure.ts";

export type SealingKey = { client: KMSClient; keyArn: string };

export class TooLargeToSeal extends Error {
  override readonly name = "TooLargeToSeal";
  readonly code = "too-large-to-seal";
}

export class NotUnsealed extends Error {
  override readonly name = "NotUnsealed";
  readonly code = "not-unsealed";
}

/** What KMS encrypts in one call, without a data key. */
const mostBytes = 4096;

/** KMS encrypts with the request's id as context, so that no other request unseals it and CloudTrail names it. */
export function awsSealer(key: SealingKey): Sealer {
  return {
    seal: (requestId, text) => seal(key, requestId, text),
    unseal: (requestId, sealed) => unseal(key, requestId, sealed),
  };
}

async function seal(
  { client, keyArn }: SealingKey,
  requestId: SealedFor,
  text: string,
): Promise<string> {
  const plain = Buffer.from(text, "utf8");
  if (plain.length > mostBytes) {
    throw new TooLargeToSeal(
      `request ${requestId} has ${plain.length} bytes to seal, over KMS's ${mostBytes}; shorten what it holds`,
    );
  }
  const command = new EncryptCommand({
    KeyId: keyArn,
    Plaintext: plain,
    EncryptionContext: { requestId },
  });
  try {
    return base64Of((await client.send(command)).CiphertextBlob);
  } catch (error) {
    throw awsFailure(`KMS did not seal for request ${requestId}`, error);
  }
}

async function unseal(
  { client, keyArn }: SealingKey,
  requestId: SealedFor,
  sealed: string,
): Promise<string> {
  const ciphertext = Buffer.from(sealed, "base64");
  if (ciphertext.length === 0) throw notUnsealed(requestId);
  const command = new DecryptCommand({
    KeyId: keyArn,
    CiphertextBlob: ciphertext,
    EncryptionContext: { requestId },
  });
  try {
    return Buffer.from((await client.send(command)).Plaintext ?? []).toString(
      "utf8",
    );
  } catch (error) {
    throw isNotOurs(error)
      ? notUnsealed(requestId, error)
      : awsFailure(`KMS did not unseal for request ${requestId}`, error);
  }
}

const isNotOurs = (error: unknown): boolean =>
  error instanceof InvalidCiphertextException ||
  error instanceof IncorrectKeyException ||
  isUnderUnknownKey(error);

/** KMS denies access to a ciphertext under a key it does not find as it denies a role; of a role it says "not authorized". */
const isUnderUnknownKey = (error: unknown): boolean =>
  error instanceof KMSServiceException &&
  error.name === "AccessDeniedException" &&
  !/not authorized/i.test(error.message);

function base64Of(ciphertext: Uint8Array | undefined): string {
  if (ciphertext !== undefined)
    return Buffer.from(ciphertext).toString("base64");
  throw new AwsAnswerUnusable(
    "KMS answered a sealing without a ciphertext; try again",
  );
}

function notUnsealed(requestId: SealedFor, cause?: unknown): NotUnsealed {
  return new NotUnsealed(
    `what was stored for request ${requestId} was not sealed for it by our key; find out which key sealed it`,
    {
      cause,
    },
  );
}
