import { awsSealer } from "#adapters/aws/sealer";
import { awsSigner } from "#adapters/aws/signer";
import { awsTokens } from "#adapters/aws/tokens";
import { aRequestId } from "#test/contracts/ledger-items";
import { KMSClient } from "@aws-sdk/client-kms";
import { createHash, createHmac, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { bySdk, carriers, type Carrier } from "./carriers.ts";
import { fault, scripted, type Scripted } from "./scripted.ts";

const mac = { body: { Mac: Buffer.alloc(32, 7).toString("base64") } };
const [current, older] = [
  { kid: "2026-11", keyArn: "arn:current" },
  { kid: "2025-11", keyArn: "arn:older" },
] as const;

const tokensOn = ({ aws }: Scripted, carrier: Carrier = bySdk) =>
  awsTokens({ ...carrier(aws), keys: [current, older] });
const sealerOn = ({ aws }: Scripted) =>
  awsSealer({ client: new KMSClient(aws), keyArn: "arn:sealing" });

const numbers = ["+40712345678", "+40712345679"] as const;

test.each(carriers)(
  "a token bears the short id of the first key, and no KMS sees the number, by %s (T57, T58)",
  async (_, carrier) => {
    await using script = await scripted(mac);
    expect(await tokensOn(script, carrier).current(numbers[0])).toBe(
      `2026-11.${createHmac("sha256", Buffer.alloc(32, 7)).update(numbers[0]).digest("base64url")}`,
    );
    const body = script.asked[0]?.body ?? "";
    expect(JSON.parse(body)).toMatchObject({
      KeyId: "arn:current",
      MacAlgorithm: "HMAC_SHA_256",
    });
    const message = /"Message":"([^"]+)"/.exec(body)?.[1] ?? "";
    expect(Buffer.from(message, "base64").toString()).toBe(
      "tacet subject tokens, working key 1",
    );
  },
);

test.each(carriers)(
  "KMS that may not be asked is named, by %s",
  async (_, carrier) => {
    await using script = await scripted(fault("AccessDeniedException"));
    await expect(
      tokensOn(script, carrier).current(numbers[0]),
    ).rejects.toMatchObject({
      code: "aws-refused",
      message: expect.stringContaining(
        "KMS did not derive a working key of 2026-11",
      ),
    });
  },
);

test.each(carriers)(
  "KMS that answers without a MAC made no token, by %s",
  async (_, carrier) => {
    await using script = await scripted({ body: {} });
    await expect(
      tokensOn(script, carrier).current(numbers[0]),
    ).rejects.toMatchObject({
      code: "aws-answer-unusable",
    });
  },
);

test("one working key makes the tokens of every number", async () => {
  await using script = await scripted(mac);
  const tokens = tokensOn(script);
  const made = [
    await tokens.current(numbers[0]),
    await tokens.current(numbers[1]),
    await tokens.current(numbers[0]),
  ];
  expect(new Set(made).size).toBe(2);
  expect(script.asked).toHaveLength(1);
});

test("a working key that KMS did not give is asked for again", async () => {
  await using script = await scripted(fault("DependencyTimeoutException"), mac);
  const tokens = tokensOn(script);
  await expect(tokens.current(numbers[0])).rejects.toHaveProperty("code");
  expect(await tokens.current(numbers[0])).toContain("2026-11.");
});

test("each live key makes a token, the current one first (T57)", async () => {
  await using script = await scripted(mac, mac);
  const tokens = await tokensOn(script).everyLive("+40712345678");
  expect(tokens.map((token) => token.split(".")[0])).toEqual([
    "2026-11",
    "2025-11",
  ]);
});

test("what is no number is refused without asking KMS", async () => {
  await using script = await scripted();
  await expect(tokensOn(script).everyLive("anonymous")).rejects.toMatchObject({
    code: "not-e164",
  });
  expect(script.asked).toEqual([]);
});

test("a key of another size makes no tokens", async () => {
  await using script = await scripted({
    body: { Mac: Buffer.alloc(64).toString("base64") },
  });
  await expect(tokensOn(script).current("+40712345678")).rejects.toMatchObject({
    code: "aws-answer-unusable",
  });
});

test("a key whose id cannot stand in a token makes none, and says what an id is made of", async () => {
  await using script = await scripted(mac);
  const tokens = awsTokens({
    ...bySdk(script.aws),
    keys: [{ ...current, kid: "2026.11" }],
  });
  await expect(tokens.current(numbers[0])).rejects.toMatchObject({
    code: "aws-answer-unusable",
  });
});

test("more than KMS seals in one call is named as such, in bytes", async () => {
  await using script = await scripted({ body: { CiphertextBlob: "AAAA" } });
  await expect(
    sealerOn(script).seal(aRequestId(), "ș".repeat(2049)),
  ).rejects.toMatchObject({ code: "too-large-to-seal" });
  expect(await sealerOn(script).seal(aRequestId(), "ș".repeat(2048))).toBe(
    "AAAA",
  );
});

test.each([
  ["InvalidCiphertextException", {}, "not-unsealed"],
  ["IncorrectKeyException", {}, "not-unsealed"],
  [
    "AccessDeniedException",
    {
      message:
        "The ciphertext refers to a customer master key that does not exist",
    },
    "not-unsealed",
  ],
  [
    "AccessDeniedException",
    { message: "User: a is not authorized to perform: kms:Decrypt" },
    "aws-refused",
  ],
  ["KMSInternalException", {}, "aws-unavailable"],
  ["DisabledException", {}, "aws-refused"],
])("%s %o is %s", async (name, more, code) => {
  await using script = await scripted(fault(name, more));
  await expect(
    sealerOn(script).unseal(aRequestId(), "AAAA"),
  ).rejects.toMatchObject({ code });
});

const keyOf = (curve: string) => ({
  body: {
    PublicKey: generateKeyPairSync("ec", { namedCurve: curve })
      .publicKey.export({ format: "der", type: "spki" })
      .toString("base64"),
  },
});
const signerOn = ({ aws }: Scripted) =>
  awsSigner({ client: new KMSClient(aws), keyArns: ["arn:new", "arn:old"] });

test("KMS is sent a digest to sign, and asked once for the key that signs", async () => {
  const signature = { body: { Signature: "MAYCAQECAQE=" } };
  await using script = await scripted(keyOf("P-256"), signature, signature);
  const signer = signerOn(script);
  await signer.sign(Buffer.from("text"));
  expect(await signer.sign(Buffer.from("text"))).toMatchObject({
    algorithm: "ECDSA_SHA_256",
    value: "MAYCAQECAQE=",
  });
  expect(script.asked.map(({ operation }) => operation)).toEqual([
    "GetPublicKey",
    "Sign",
    "Sign",
  ]);
  expect(JSON.parse(script.asked[1]?.body ?? "")).toEqual({
    KeyId: "arn:new",
    Message: createHash("sha256").update("text").digest("base64"),
    MessageType: "DIGEST",
    SigningAlgorithm: "ECDSA_SHA_256",
  });
});

test("a key on another curve signs no statement, and is told what to be", async () => {
  await using script = await scripted(keyOf("P-384"));
  await expect(signerOn(script).sign(Buffer.from("text"))).rejects.toThrow(
    /ECC_NIST_P256/,
  );
});

test("KMS that does not answer leaves a statement unsigned, to be tried again", async () => {
  await using script = await scripted(fault("DependencyTimeoutException"));
  await expect(
    signerOn(script).sign(Buffer.from("text")),
  ).rejects.toMatchObject({ code: "aws-unavailable" });
});
