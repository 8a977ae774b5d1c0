import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { keysIn } from "#cli/statement-keys";
import { verifyStatement, type Verification } from "#cli/verify-statement";
import { checkStatement } from "#test/independent/check-statement";
import { aCertificate, type SignedFile, signed, signedAs } from "./signed.ts";

const Members = z.record(z.string(), z.unknown());

let file: SignedFile;
let other: SignedFile;
beforeAll(async () => {
  file = await signed();
  other = await signed(aCertificate);
});

const verified = (text: string | Uint8Array, key = file.key.pem) =>
  verifyStatement(
    typeof text === "string" ? Buffer.from(text, "utf8") : text,
    keysIn(key),
  );
const because = (found: Verification) =>
  found.verdict === "proven" ? "proven" : found.because;
const changed = (
  change: (document: Record<string, unknown>) => unknown,
): string => JSON.stringify(change(Members.parse(JSON.parse(file.text))));

describe("a signed statement", () => {
  test("is proven by the key alone, as PEM, as JWK and out of a set of keys", () => {
    const { pem, jwk } = file.key;
    const set = { keys: [other.key.jwk, jwk] };
    const answer = { keys: [other.key, file.key] };
    for (const key of [
      pem,
      `${other.key.pem}${pem}`,
      JSON.stringify(jwk),
      JSON.stringify(set),
      JSON.stringify(answer),
    ])
      expect(verified(file.text, key)).toMatchObject({
        verdict: "proven",
        keyId: file.key.keyId,
        statement: { format: "tacet-attestation-1", day: "2026-12-24" },
      });
    expect(verified(other.text, other.key.pem)).toMatchObject({
      verdict: "proven",
      statement: { format: "tacet-deletion-certificate-1" },
    });
  });

  test("is the same when a program spaces it otherwise", () => {
    const pretty = `${JSON.stringify(JSON.parse(file.text), null, 2)}\n`;
    expect(verified(pretty).verdict).toBe("proven");
  });

  test("is not proven with any byte of statement or signature changed (T24)", () => {
    const bytes = Buffer.from(file.text, "utf8");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (position, difference) => {
          const wrong = Buffer.from(bytes);
          wrong[position] = (bytes[position] ?? 0) ^ difference;
          expect(verified(wrong).verdict).toBe("not-proven");
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("is not proven with a byte left out or put in, and a stranger's checker agrees (T24)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: file.text.length - 1 }),
        fc.constantFrom("", "0", "a", '"', ",", "}", "=", "\\", "\u0000"),
        fc.boolean(),
        (position, put, instead) => {
          const wrong =
            file.text.slice(0, position) +
            put +
            file.text.slice(position + (instead ? 1 : 0));
          fc.pre(wrong !== file.text);
          expect(verified(wrong).verdict).toBe("not-proven");
        },
      ),
      { numRuns: 1000 },
    );
    expect(checkStatement(file.text, file.key.pem)).toBe(true);
    expect(checkStatement(file.text, other.key.pem)).toBe(false);
  });
});

const wrongs: [string, () => string | Uint8Array, RegExp][] = [
  ["no JSON", () => "{", /no JSON/],
  ["no UTF-8", () => Buffer.from([0xff, 0xfe]), /no JSON in UTF-8/],
  [
    "half of it",
    () => changed(({ statement }) => ({ statement })),
    /no signed statement/,
  ],
  [
    "something said beside it",
    () => changed((all) => ({ ...all, note: "all good" })),
    /nothing else/,
  ],
  [
    "another format",
    () => file.text.replace("tacet-attestation-1", "tacet-attestation-9"),
    /format "tacet-attestation-9" is not known/,
  ],
  [
    "another algorithm",
    () => file.text.replace("ECDSA_SHA_256", "none"),
    /algorithm "none" is not known/,
  ],
  [
    "a signature that is none",
    () => file.text.replace(/"value":"[^"]+"/, '"value":"MEUCIQ"'),
    /signature is malformed/,
  ],
  [
    "a signature in other letters for the same bytes",
    () => file.text.replace(/"value":"([^"=]+)=*"/, '"value":"$1\\n"'),
    /signature is malformed/,
  ],
  [
    "a member written twice",
    () =>
      file.text.replace('"complete":true', '"complete":false,"complete":true'),
    /members stand twice/,
  ],
  [
    "members in another order",
    () => changed(({ statement, signature }) => ({ statement, signature })),
    /another order/,
  ],
  [
    "letters escaped otherwise",
    () => file.text.replace("Nothing", "\\u004eothing"),
    /other letters/,
  ],
  [
    "a number changed",
    () => file.text.replace('"refusedCalls":1', '"refusedCalls":0'),
    /changed after it was signed/,
  ],
  [
    "a signature of something else",
    () =>
      file.text.replace(
        /"value":"[^"]+"/,
        /"value":"[^"]+"/.exec(other.text)?.[0] ?? "",
      ),
    /does not fit/,
  ],
];

describe("what is wrong is named", () => {
  test.each(wrongs)("%s", (_, text, message) => {
    expect(because(verified(text()))).toMatch(message);
  });

  test("another key, by both ids", () => {
    const said = because(verified(file.text, other.key.pem));
    expect(said).toContain(file.key.keyId);
    expect(said).toContain(other.key.keyId);
  });

  test("a form that its format does not promise, although it is signed", async () => {
    const later = await signedAs({ format: "tacet-attestation-1", day: 1 });
    expect(because(verified(later.text, later.key.pem))).toMatch(
      /not of the form its format promises/,
    );
  });
});

test.each([
  ["nothing", ""],
  [
    "a key on another curve",
    "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
  ],
  [
    "a private key",
    "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
  ],
  ["another sort of JWK", '{"kty":"RSA","n":"AQAB","e":"AQAB"}'],
  [
    "a point that is on no curve",
    '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}',
  ],
])("%s is no key to verify with", (_, text) => {
  expect(keysIn(text)).toEqual([]);
});
