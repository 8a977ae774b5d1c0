import { createPublicKey, verify } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Signer } from "#domain/ports";
import { PublicKey, Signature } from "#schemas/statement";

export type OpenedSigner = {
  signer: Signer;
  /** Makes a new current key; the older ones stay known. */
  rotate: () => Promise<void>;
  /** What an emulator takes for the signed text. Default: the text itself. */
  takesFor?: (bytes: Buffer) => Buffer;
  close(): Promise<void>;
};

const text = Buffer.from('{"says":"Ștefan 日本語"}', "utf8");
const long = Buffer.alloc(100_000, 7);

/** What every signer promises. */
export function signerContract(
  name: string,
  open: () => Promise<OpenedSigner>,
): void {
  describe(`signer: ${name}`, () => {
    let opened: OpenedSigner;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    signing(() => opened);
    publishing(() => opened);
  });
}

const verifier =
  ({ takesFor = (bytes) => bytes }: OpenedSigner) =>
  (key: PublicKey | undefined, bytes: Buffer, { value }: Signature): boolean =>
    verify(
      "sha256",
      takesFor(bytes),
      createPublicKey(key?.pem ?? ""),
      Buffer.from(value, "base64"),
    );

function signing(opened: () => OpenedSigner): void {
  test.each([
    ["a text", text],
    ["nothing at all", Buffer.alloc(0)],
    ["more than KMS takes in one call", long],
  ])("%s is signed, and its own key says so", async (_, bytes) => {
    const { signer } = opened();
    const isGood = verifier(opened());
    const signature = await signer.sign(bytes);
    expect(Signature.parse(signature)).toEqual(signature);
    const [key] = await signer.publicKeys();
    expect(signature.keyId).toBe(key?.keyId);
    expect(isGood(key, bytes, signature)).toBe(true);
  });

  test("a signature is of one text only", async () => {
    const { signer } = opened();
    const isGood = verifier(opened());
    const signature = await signer.sign(text);
    const [key] = await signer.publicKeys();
    expect(isGood(key, Buffer.concat([text, text]), signature)).toBe(false);
  });
}

function publishing(opened: () => OpenedSigner): void {
  test("a key is handed out as PEM and as JWK, which are one key, and stays the same", async () => {
    const { signer } = opened();
    const [key, ...others] = await signer.publicKeys();
    expect(others).toEqual([]);
    expect(PublicKey.parse(key)).toEqual(key);
    expect(
      createPublicKey(key?.pem ?? "").export({ format: "jwk" }),
    ).toMatchObject({ x: key?.jwk.x, y: key?.jwk.y, crv: "P-256" });
    expect(key?.jwk.kid).toBe(key?.keyId);
    expect(await signer.publicKeys()).toEqual([key]);
  });

  test("after a rotation another key signs, and what the old one signed is verified still", async () => {
    const { signer, rotate } = opened();
    const isGood = verifier(opened());
    const before = await signer.sign(text);
    await rotate();
    const after = await signer.sign(text);
    expect(after.keyId).not.toBe(before.keyId);
    const keys = await signer.publicKeys();
    expect(keys.map(({ keyId }) => keyId)).toEqual([after.keyId, before.keyId]);
    expect(isGood(keys[0], text, after)).toBe(true);
    expect(isGood(keys[1], text, before)).toBe(true);
    expect(isGood(keys[0], text, before)).toBe(false);
  });
}
