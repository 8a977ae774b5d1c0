import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { plusSeconds } from "#domain/time/instant";
import { openProduct, type Product } from "#local/run/open-product";
import { monday } from "./running-product.ts";
import { assembly } from "./synthesised.ts";

const person = "local-security";
const seconds = Date.parse(monday) / 1000;

let product: Product;
beforeAll(async () => {
  product = await openProduct({ assembly, frozenAt: monday });
});
afterAll(() => product.stop());

const staffAs = (token: string) =>
  fetch(`${product.url}/staff`, {
    headers: { authorization: `Bearer ${token}` },
  });

const claimsIn = (token: string) =>
  z
    .looseObject({ iss: z.string(), exp: z.number() })
    .parse(
      JSON.parse(
        Buffer.from(token.split(".")[1] ?? "", "base64url").toString(),
      ),
    );

describe("whoever signs in on this machine", () => {
  test("gets what the published key proves, for as long as the pool's client says", async () => {
    const published = await fetch(
      `${product.issuer.name()}/.well-known/openid-configuration`,
    );
    const { issuer, jwks_uri: keys } = z
      .looseObject({ issuer: z.string(), jwks_uri: z.string() })
      .parse(await published.json());
    expect(await (await fetch(keys)).json()).toEqual(product.issuer.keySet);
    const answer = await fetch(`${product.url}/control/sign-in`, {
      method: "POST",
      body: JSON.stringify({ person }),
    });
    const signedIn = z
      .looseObject({ access_token: z.string(), expires_in: z.number() })
      .parse(await answer.json());
    const { iss, exp } = claimsIn(signedIn.access_token);
    expect([iss, exp]).toEqual([issuer, seconds + signedIn.expires_in]);
    expect((await staffAs(signedIn.access_token)).status).toBe(200);
  });

  test.each(['{"person":"nobody"}', '{"person":"__proto__"}', "{", ""])(
    "as %j is nobody, and is told who is there",
    async (body) => {
      const response = await fetch(`${product.url}/control/sign-in`, {
        method: "POST",
        body,
      });
      expect([response.status, await response.json()]).toEqual([
        404,
        {
          message: expect.any(String),
          people: expect.arrayContaining([person]),
        },
      ]);
    },
  );

  test("has to sign in again when the product's clock has gone on (T87)", async () => {
    const token = product.tokenOf(person);
    const { clock } = product.embedded;
    clock.set(plusSeconds(product.embedded.now(), 899));
    expect((await staffAs(token)).status).toBe(200);
    clock.set(plusSeconds(product.embedded.now(), 1));
    expect((await staffAs(token)).status).toBe(401);
    expect((await staffAs(product.tokenOf(person))).status).toBe(200);
  });
});
