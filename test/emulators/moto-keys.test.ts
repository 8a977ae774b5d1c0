import {
  CreateKeyCommand,
  DisableKeyCommand,
  EncryptCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from "@aws-sdk/client-kms";
import { createHash, createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import { clientSettings } from "./client-settings.ts";
import { describeWith } from "./describe-with.ts";

const Plaintext = Buffer.from("1");

describeWith("moto", "moto and keys", ({ endpoint }) => {
  const kms = new KMSClient(clientSettings(endpoint));

  async function key(more = {}): Promise<string> {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand(more));
    return KeyMetadata?.KeyId ?? "";
  }
  const macKey = () =>
    key({ KeySpec: "HMAC_256", KeyUsage: "GENERATE_VERIFY_MAC" });

  test("moto still encrypts with a disabled key", async () => {
    const KeyId = await key();
    await kms.send(new DisableKeyCommand({ KeyId }));
    await expect(
      kms.send(new EncryptCommand({ KeyId, Plaintext })),
    ).resolves.toBeDefined();
  });

  test("moto still encrypts with a key made for MACs", async () => {
    await expect(
      kms.send(new EncryptCommand({ KeyId: await macKey(), Plaintext })),
    ).resolves.toBeDefined();
  });

  test("moto still names the MAC's key by id instead of ARN", async () => {
    const KeyId = await macKey();
    const made = await kms.send(
      new GenerateMacCommand({
        KeyId,
        Message: Plaintext,
        MacAlgorithm: "HMAC_SHA_256",
      }),
    );
    expect(made.KeyId).toBe(KeyId);
  });

  test("moto still takes a digest that is to be signed for the text itself", async () => {
    const KeyId = await key({
      KeySpec: "ECC_NIST_P256",
      KeyUsage: "SIGN_VERIFY",
    });
    const digest = createHash("sha256").update(Plaintext).digest();
    const { Signature = Buffer.alloc(0) } = await kms.send(
      new SignCommand({
        KeyId,
        Message: digest,
        MessageType: "DIGEST",
        SigningAlgorithm: "ECDSA_SHA_256",
      }),
    );
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId }));
    const ours = createPublicKey({
      key: Buffer.from(PublicKey ?? []),
      format: "der",
      type: "spki",
    });
    expect(verify("sha256", Plaintext, ours, Signature)).toBe(false);
    expect(verify("sha256", digest, ours, Signature)).toBe(true);
  });
});
