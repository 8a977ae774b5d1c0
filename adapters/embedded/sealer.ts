import type { Sealer } from "#domain/ports";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { settle } from "./settle.ts";
import type { SigningKey, SigningKeys } from "./signing-keys.ts";

export class NotUnsealed extends Error {
  override readonly name = "NotUnsealed";
  readonly code = "not-unsealed";
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM; the request's id is authenticated with it, so that no other request unseals it. */
export function openSealer(keys: SigningKeys): Sealer {
  return {
    seal: (requestId, plain) =>
      settle(() => seal(keys.live()[0], requestId, plain)),
    unseal: (requestId, sealed) =>
      settle(() => unseal(keys.live(), requestId, sealed)),
  };
}

function seal(key: SigningKey, requestId: string, plain: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key.material, nonce).setAAD(
    Buffer.from(requestId),
  );
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `${key.keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

function unseal(
  keys: readonly SigningKey[],
  requestId: string,
  sealed: string,
): string {
  const [keyId, encoded = ""] = sealed.split(".");
  const key = keys.find((each) => each.keyId === keyId);
  const bytes = Buffer.from(encoded, "base64url");
  if (key === undefined || bytes.length < nonceBytes + tagBytes)
    throw refusal(requestId);
  const decipher = createDecipheriv(
    "aes-256-gcm",
    key.material,
    bytes.subarray(0, nonceBytes),
    {
      authTagLength: tagBytes,
    },
  )
    .setAAD(Buffer.from(requestId))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return (
      decipher.update(
        bytes.subarray(nonceBytes + tagBytes),
        undefined,
        "utf8",
      ) + decipher.final("utf8")
    );
  } catch (cause) {
    throw refusal(requestId, cause);
  }
}

function refusal(requestId: string, cause?: unknown): NotUnsealed {
  return new NotUnsealed(
    `what was stored for request ${requestId} was not sealed for it by one of our keys`,
    {
      cause,
    },
  );
}
