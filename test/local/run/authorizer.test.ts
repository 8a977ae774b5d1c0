import { expect, test } from "vitest";
import { authorize } from "#local/run/authorizer";
import { type Claims, openStaffIssuer } from "#local/run/staff-issuer";
import { plusSeconds } from "#domain/time/instant";
import { Instant } from "#schemas/instant";

const now = Instant.parse("2026-11-30T10:00:00.000Z");
const at = Date.parse(now) / 1000;
const planned = { issuer: "http://here/pool", audience: ["desk", "kiosk"] };
const issuer = openStaffIssuer({
  pool: {
    ...{ poolId: "pool", clientId: "desk" },
    ...{ accessSeconds: 900, idSeconds: 900 },
  },
  base: { url: "http://here" },
  now: () => now,
  groupsOf: (sub) => (sub === "grouped" ? ["legal"] : []),
});

const check = (authorization: string | undefined, later = 0) =>
  authorize(planned, {
    authorization,
    keySet: issuer.keySet,
    now: plusSeconds(now, later),
  });
const claims = { iss: planned.issuer, client_id: "desk", exp: at + 1 };
const signed = (changed: Claims, header?: Claims) =>
  check(issuer.sign({ ...claims, ...changed }, header)).verdict;

test("an access token has the claims that Cognito's has, and no audience (T89)", () => {
  expect(check(issuer.accessToken("grouped"))).toEqual({
    verdict: "authorized",
    claims: {
      ...{ sub: "grouped", username: "grouped", "cognito:groups": ["legal"] },
      ...{ iss: planned.issuer, client_id: "desk", token_use: "access" },
      scope: "aws.cognito.signin.user.admin",
      ...{ auth_time: at, iat: at, exp: at + 900 },
      jti: expect.any(String),
      origin_jti: expect.any(String),
      event_id: expect.any(String),
    },
  });
});

test("whoever is in no group has no claim of groups", () => {
  expect(check(issuer.accessToken("ungrouped"))).toMatchObject({
    claims: expect.not.objectContaining({ "cognito:groups": [] }),
  });
});

test("an ID token passes as far as the door behind, since it is made for the client (T89)", () => {
  expect(check(issuer.idToken("grouped"))).toMatchObject({
    verdict: "authorized",
    claims: { token_use: "id", aud: "desk" },
  });
});

test.each([
  [0, "authorized"],
  [899, "authorized"],
  [900, "refused"],
  [-1, "refused"],
])("%i s after it was made a token is %s (T87)", (later, verdict) => {
  expect(check(issuer.accessToken("grouped"), later).verdict).toBe(verdict);
});

test.each([
  [{}, "authorized"],
  [{ nbf: at, iat: at }, "authorized"],
  [{ nbf: at + 1 }, "refused"],
  [{ iat: at + 1 }, "refused"],
  [{ exp: at }, "refused"],
  [{ exp: undefined }, "refused"],
  [{ exp: "never" }, "refused"],
  [{ iss: undefined }, "refused"],
  [{ iss: `${planned.issuer}/` }, "refused"],
  [{ client_id: undefined }, "refused"],
  [{ client_id: "Desk" }, "refused"],
  [{ client_id: ["desk"] }, "authorized"],
  [{ aud: "kiosk" }, "authorized"],
  [{ aud: ["other", "kiosk"] }, "authorized"],
  [{ aud: "other" }, "refused"],
  [{ aud: [] }, "refused"],
  [{ aud: null }, "refused"],
  [{ aud: { 0: "desk" } }, "refused"],
])("a signed token that says %j is %s", (changed, verdict) => {
  expect(signed(changed)).toBe(verdict);
});

test.each([
  { alg: "none" },
  { alg: "HS256" },
  { alg: "RS512" },
  { alg: "rs256" },
  { alg: ["RS256"] },
  { kid: undefined },
  { kid: "" },
  { kid: "../jwks.json" },
  { crit: ["exp"] },
])("a header with %j is refused, whatever is signed (T89)", (header) => {
  expect(signed({}, header)).toBe("refused");
});

test("what the key did not sign is refused, to the last letter (T89)", () => {
  const [header = "", body = ""] = issuer.sign(claims).split(".");
  const [, , other = ""] = issuer.sign({ ...claims, sub: "else" }).split(".");
  expect(check(`${header}.${body}.${other}`)).toEqual({
    verdict: "refused",
    because: "signature is invalid",
  });
});

test.each([undefined, "", "Bearer", "Bearer ", "Bearer a.b", "Bearer a.b.c.d"])(
  "%j is no token",
  (authorization) => {
    expect(check(authorization).verdict).toBe("refused");
  },
);

test("a token is taken bare and with any case of Bearer, as API Gateway takes it", () => {
  const token = issuer.accessToken("grouped");
  const verdicts = [token, `bearer ${token}`, `BEARER  ${token}`].map(
    (one) => check(one).verdict,
  );
  expect(verdicts).toEqual(["authorized", "authorized", "authorized"]);
});
