import type { CodeDigests } from "#domain/codes/code-ports";
import { awsCodeDigests } from "#adapters/aws/code-digests";
import { sdkGenerateMac } from "#adapters/aws/sdk-operations";
import { awsSealer } from "#adapters/aws/sealer";
import { awsLinkSigner } from "#adapters/aws/link-signer";
import { awsTokens } from "#adapters/aws/tokens";
import type { TokenKey } from "#adapters/aws/working-key";
import type { LinkSigner, Sealer, Signer, Tokens } from "#domain/ports";
import type { OpenedCodeDigests } from "#test/contracts/code-digests";
import type { OpenedLinkSigner } from "#test/contracts/link-signer";
import type { OpenedTokens } from "#test/contracts/tokens";
import { CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { bySdk, type Carrier } from "./carriers.ts";
import { awsSigner } from "#adapters/aws/signer";
import type { OpenedSigner } from "#test/contracts/signer";
import { createHash } from "node:crypto";
import type { Emulator } from "./emulator.ts";

export function openingTokens(
  emulator: Emulator,
  carrier: Carrier = bySdk,
): () => Promise<OpenedTokens> {
  const { generateMac } = carrier(emulator);
  const client = new KMSClient(emulator);
  const makeKey = async (kid: string): Promise<TokenKey> => ({
    kid,
    keyArn: await createKey(client, "HMAC_256"),
  });
  return async () => {
    const first = await makeKey("key-1");
    let tokens = awsTokens({ generateMac, keys: [first] });
    const whicheverStands: Tokens = {
      current: (e164) => tokens.current(e164),
      everyLive: (e164) => tokens.everyLive(e164),
    };
    return {
      tokens: whicheverStands,
      async rotate() {
        tokens = awsTokens({
          generateMac,
          keys: [await makeKey("key-2"), first],
        });
      },
      close: () => Promise.resolve(),
    };
  };
}

export function openingLinkSigner(
  emulator: Emulator,
): () => Promise<OpenedLinkSigner> {
  const client = new KMSClient(emulator);
  const generateMac = sdkGenerateMac(client);
  const makeKey = async (kid: string): Promise<TokenKey> => ({
    kid,
    keyArn: await createKey(client, "HMAC_256"),
  });
  return async () => {
    const first = await makeKey("key-1");
    let signer = awsLinkSigner({ generateMac, keys: [first] });
    const whicheverStands: LinkSigner = {
      sign: (text) => signer.sign(text),
      open: (signed) => signer.open(signed),
    };
    return {
      linkSigner: whicheverStands,
      async rotate() {
        signer = awsLinkSigner({
          generateMac,
          keys: [await makeKey("key-2"), first],
        });
      },
      close: () => Promise.resolve(),
    };
  };
}

export function openingCodeDigests(
  emulator: Emulator,
): () => Promise<OpenedCodeDigests> {
  const client = new KMSClient(emulator);
  const generateMac = sdkGenerateMac(client);
  const makeKey = async (kid: string): Promise<TokenKey> => ({
    kid,
    keyArn: await createKey(client, "HMAC_256"),
  });
  return async () => {
    const first = await makeKey("key-1");
    let digests = awsCodeDigests({ generateMac, keys: [first] });
    const whicheverStands: CodeDigests = {
      digest: (text) => digests.digest(text),
      matches: (text, digest) => digests.matches(text, digest),
    };
    return {
      codeDigests: whicheverStands,
      async rotate() {
        digests = awsCodeDigests({
          generateMac,
          keys: [await makeKey("key-2"), first],
        });
      },
      close: () => Promise.resolve(),
    };
  };
}

export function openingSealer(
  emulator: Emulator,
): () => Promise<{ sealer: Sealer; close(): Promise<void> }> {
  const client = new KMSClient(emulator);
  return async () => ({
    sealer: awsSealer({
      client,
      keyArn: await createKey(client, "SYMMETRIC_DEFAULT"),
    }),
    close: () => Promise.resolve(),
  });
}

/** moto takes a digest for the text itself (docs/local-aws.md). */
export function openingSigner(emulator: Emulator): () => Promise<OpenedSigner> {
  const client = new KMSClient(emulator);
  return async () => {
    const first = await createKey(client, "ECC_NIST_P256");
    let signer = awsSigner({ client, keyArns: [first] });
    const whicheverStands: Signer = {
      sign: (bytes) => signer.sign(bytes),
      publicKeys: () => signer.publicKeys(),
    };
    return {
      signer: whicheverStands,
      takesFor: (bytes) => createHash("sha256").update(bytes).digest(),
      async rotate() {
        const second = await createKey(client, "ECC_NIST_P256");
        signer = awsSigner({ client, keyArns: [second, first] });
      },
      close: () => Promise.resolve(),
    };
  };
}

async function createKey(
  client: KMSClient,
  spec: keyof typeof usages,
): Promise<string> {
  const { KeyMetadata } = await client.send(
    new CreateKeyCommand({ KeySpec: spec, KeyUsage: usages[spec] }),
  );
  if (KeyMetadata?.Arn === undefined)
    throw new Error("the emulator made a key without an ARN");
  return KeyMetadata.Arn;
}

const usages = {
  HMAC_256: "GENERATE_VERIFY_MAC",
  SYMMETRIC_DEFAULT: "ENCRYPT_DECRYPT",
  ECC_NIST_P256: "SIGN_VERIFY",
} as const;
