import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { staffKey } from "#domain/ledger/staff-keys";
import { openProduct, type Product } from "#local/run/open-product";
import { type Claims, openStaffIssuer } from "#local/run/staff-issuer";
import { play } from "#local/story/play";
import { StaffId } from "#schemas/ids";
import {
  claimsOf,
  keyOfTheirs,
  signedByThem,
  signedWithPublicKey,
  unsigned,
} from "./forged-tokens.ts";
import { callOf, monday } from "./running-product.ts";
import { assembly } from "./synthesised.ts";

const person = "local-quality-specialist";
const wish = {
  purpose: "service-quality",
  circumstance: { kind: "quality" },
};

let product: Product;
/** Of a recording that the person may play. */
let plays: string;
beforeAll(async () => {
  product = await openProduct({ assembly, frozenAt: monday });
  for await (const _hour of play(product));
  const [kept] = (await callOf(product, "consent")).recordings;
  plays = `/recordings/${kept?.recordingId ?? ""}/plays`;
});
afterAll(() => product.stop());

/** What is said of a play to whoever comes with this header, or these. */
async function answerTo(
  authorization: string | readonly string[],
  path = plays,
) {
  const headers = new Headers({ "content-type": "application/json" });
  for (const one of [authorization].flat())
    headers.append("authorization", one);
  const response = await fetch(`${product.url}${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(wish),
  });
  return {
    status: response.status,
    why: response.headers.get("www-authenticate"),
    body: await response.json(),
  };
}

const bearer = (token: string, path?: string) =>
  answerTo(`Bearer ${token}`, path);

const Lines = z.object({
  listenings: z.array(
    z.looseObject({
      staffId: z.nullable(z.string()),
      reasons: z.array(z.string()),
    }),
  ),
});

/** Who wished to play, and why they may not, as the ledger has it. */
async function lines(): Promise<string[]> {
  const day = product.embedded.now().slice(0, 10);
  const response = await fetch(`${product.url}/listenings?day=${day}`, {
    headers: { authorization: `Bearer ${product.token}` },
  });
  return Lines.parse(await response.json()).listenings.map(
    ({ staffId, reasons }) => [staffId, ...reasons].join(" "),
  );
}

/** The line that an answer left behind, if one. */
async function lineOf(answer: () => Promise<{ status: number }>) {
  const before = await lines();
  const { status } = await answer();
  const after = await lines();
  return [status, ...after.slice(before.length)];
}

/** A good token's claims, signed by the pool with these changed. */
const changed = (claims: Claims, header?: Claims) =>
  product.issuer.sign(
    { ...claimsOf(product.tokenOf(person)), ...claims },
    header,
  );
const seconds = () => Date.parse(product.embedded.now()) / 1000;
const good = () => product.tokenOf(person);
const keys = () => product.issuer.keySet;

const elsewhere = openStaffIssuer({
  pool: { poolId: "p", clientId: "c", accessSeconds: 900, idSeconds: 900 },
  base: { url: "http://elsewhere.invalid" },
  now: () => product.embedded.now(),
  groupsOf: () => ["quality-specialist"],
});

describe("a token is refused in front of every function (R57, R60, T89)", () => {
  test.each<[string, () => string]>([
    ["that has ended", () => changed({ exp: seconds() })],
    ["that has not begun", () => changed({ nbf: seconds() + 60 })],
    ["made in the future", () => changed({ iat: seconds() + 60 })],
    ["without an end", () => changed({ exp: undefined })],
    ["of another issuer", () => elsewhere.accessToken(person)],
    ["that names another issuer", () => changed({ iss: "http://a.invalid" })],
    ["made for another client", () => changed({ client_id: "other" })],
    ["made for another audience", () => changed({ aud: "other" })],
    ["of no key that is published", () => changed({}, { kid: "unknown" })],
    ["of no key at all", () => changed({}, { kid: undefined })],
    ["that nobody signed", () => unsigned(good(), keys())],
    [
      "signed with the public key as a secret",
      () => signedWithPublicKey(good(), keys()),
    ],
    [
      "of another's key",
      () => signedByThem(good(), { kid: keys().keys[0]?.kid, alg: "RS256" }),
    ],
    [
      "that brings its own key",
      () =>
        signedByThem(good(), { kid: "mine", alg: "RS256", jwk: keyOfTheirs }),
    ],
    [
      "that says where its key is",
      () =>
        signedByThem(good(), {
          kid: "mine",
          alg: "RS256",
          jku: `${product.url}/keys`,
        }),
    ],
    ["cut off", () => product.tokenOf(person).slice(0, -1)],
    [
      "of whose claims one letter was changed",
      () => {
        const [header, body = "", signature] = product
          .tokenOf(person)
          .split(".");
        return `${header ?? ""}.${body.slice(0, -1)}A.${signature ?? ""}`;
      },
    ],
    [
      "followed by another",
      () => `${product.tokenOf(person)}, ${product.tokenOf(person)}`,
    ],
  ])("%s", async (_, token) => {
    expect(await bearer(token())).toEqual({
      status: 401,
      why: expect.stringMatching(
        /^Bearer scope="" error="invalid_token" error_description="[\w -]+"$/,
      ),
      body: { message: "Unauthorized" },
    });
  });

  test("two of them in two headers are none", async () => {
    const good = `Bearer ${product.tokenOf(person)}`;
    expect((await answerTo([good, good])).status).toBe(401);
  });

  test.each(["Basic", "Bearer Bearer", "DPoP"])("after %s", async (scheme) => {
    const token = product.tokenOf(person);
    expect((await answerTo(`${scheme} ${token}`)).status).toBe(401);
  });

  test("without a token there is none to find fault with", async () => {
    expect(await answerTo([])).toMatchObject({ status: 401, why: "Bearer" });
  });

  test("none of these is a line of the ledger, since nobody is known to have come", async () => {
    expect(await lineOf(() => bearer(changed({ exp: 1 })))).toEqual([401]);
  });
});

describe("a token that API Gateway hands on opens no more than the record lets it (R57, T86)", () => {
  test("the very person with a good token plays it", async () => {
    const good = () => bearer(product.tokenOf(person));
    expect(await lineOf(good)).toEqual([201, person]);
  });

  test("an ID token is none, and whose it is, is a line (T89)", async () => {
    const id = () => bearer(product.issuer.idToken(person));
    expect(await lineOf(id)).toEqual([401, `${person} token`]);
  });

  test.each([
    [["quality-specialist-trainee"]],
    [["x-quality-specialist"]],
    [["[quality-specialist]"]],
    [["quality-specialist,legal"]],
    [["Quality-Specialist"]],
    ["quality-specialist"],
    [{ "quality-specialist": true }],
    [[["quality-specialist"]]],
  ])("groups %j are not the role's (T86)", async (groups) => {
    const token = () => bearer(changed({ "cognito:groups": groups }));
    const [status, line] = await lineOf(token);
    expect([status, line]).toEqual([403, `${person} role`]);
  });

  test.each(["x] quality-specialist [y", "[quality-specialist]"])(
    "a name that reads as the role's group, %j, gives nothing that the record does not (T86)",
    async (name) => {
      const engineer = claimsOf(product.tokenOf("local-engineer"));
      const groups = name.startsWith("[") ? name : [name];
      const token = product.issuer.sign({
        ...engineer,
        "cognito:groups": groups,
      });
      const [status, line] = await lineOf(() => bearer(token));
      expect([status, line]).toEqual([403, "local-engineer role"]);
    },
  );

  test("somebody in no group, and somebody without a record, are lines (R61, T88)", async () => {
    const none = () => bearer(changed({ "cognito:groups": undefined }));
    expect(await lineOf(none)).toEqual([403, `${person} role`]);
    const stranger = () => bearer(changed({ sub: "nobody-we-know" }));
    expect(await lineOf(stranger)).toEqual([
      403,
      "nobody-we-know no-undertaking no-training role entity",
    ]);
  });

  test("a leaver's token is good for nothing from the next call on, and they sign in no more (R61, T87)", async () => {
    const leaver = StaffId.parse("local-supervisor");
    const token = product.tokenOf(leaver);
    const left = await fetch(`${product.url}/staff/${leaver}/leaving`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${product.tokenOf("local-security")}`,
        "content-type": "application/json",
      },
      body: "{}",
    });
    expect(left.status).toBe(200);
    expect(await product.embedded.ledger.read(staffKey(leaver))).toMatchObject({
      leftAt: expect.any(String),
    });
    expect(await lineOf(() => bearer(token))).toEqual([401, `${leaver} left`]);
    const again = await fetch(`${product.url}/control/sign-in`, {
      method: "POST",
      body: JSON.stringify({ person: leaver }),
    });
    expect(again.status).toBe(403);
  });
});

test("a recording of another entity is not the person's, and that they tried is a line (R57, T92)", async () => {
  const [foreign] = (await callOf(product, "shared-a")).recordings;
  const path = `/recordings/${foreign?.recordingId ?? ""}/plays`;
  const tried = () => bearer(product.tokenOf(person), path);
  expect(await lineOf(tried)).toEqual([403, `${person} entity`]);
});

describe("a path of a play names one recording or nothing (T90)", () => {
  test.each([
    "..%2F..%2Fexports%2Fa",
    "%2e%2e%2fexports",
    "..%5C..%5Cexports",
    "%00",
    "%E0%A4%A",
    "%7BrecordingId%7D",
    "recordings%2F*",
    "a".repeat(2000),
  ])("%s", async (id) => {
    const path = `/recordings/${id}/plays`;
    const tried = () => bearer(product.tokenOf(person), path);
    expect(await lineOf(tried)).toEqual([400, `${person} unknown`]);
  });
});
