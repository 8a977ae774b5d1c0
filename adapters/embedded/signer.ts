import type { Signer } from "#domain/ports";
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from "node:crypto";
import { publicKeyFrom } from "../statement/public-key.ts";
import { settle } from "./settle.ts";
import type { SigningKey, SigningKeys } from "./signing-keys.ts";

export function openSigner(keys: SigningKeys): Signer {
  return {
    sign: (bytes) =>
      settle(() => {
        const key = keys.live()[0];
        const { keyId, algorithm } = publicKeyOf(key);
        const value = sign("sha256", bytes, privateKey(key));
        return { algorithm, keyId, value: value.toString("base64") };
      }),
    publicKeys: () => settle(() => keys.live().map(publicKeyOf)),
  };
}

/** A private key on P-256, as PKCS #8. */
export const newStatementKey = (): Uint8Array =>
  generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
    format: "der",
    type: "pkcs8",
  });

const privateKey = ({ material }: SigningKey) =>
  createPrivateKey({
    key: Buffer.from(material),
    format: "der",
    type: "pkcs8",
  });

const publicKeyOf = (key: SigningKey) =>
  publicKeyFrom(
    createPublicKey(privateKey(key)).export({ format: "der", type: "spki" }),
  );
