import { createSign, createVerify, generateKeyPairSync } from "node:crypto";

export type Claims = Readonly<Record<string, unknown>>;
export type StaffTokens = {
  mint(claims: Claims): string;
  /** The claims of a token that this run signed; anything else is none. */
  verify(token: string): Claims | undefined;
};

const part = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

/** Stands in for the staff pool: RS256 tokens with a key that lives as long as this run. */
export function openStaffTokens(): StaffTokens {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
  });
  return {
    mint(claims) {
      const text = `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}`;
      const signature = createSign("RSA-SHA256").update(text).sign(privateKey);
      return `${text}.${signature.toString("base64url")}`;
    },
    verify(token) {
      const [header = "", body = "", signature = ""] = token.split(".");
      const valid = createVerify("RSA-SHA256")
        .update(`${header}.${body}`)
        .verify(publicKey, Buffer.from(signature, "base64url"));
      return valid ? claimsIn(body) : undefined;
    },
  };
}

function claimsIn(body: string): Claims {
  const claims: unknown = JSON.parse(
    Buffer.from(body, "base64url").toString("utf8"),
  );
  return typeof claims === "object" && claims !== null
    ? Object.fromEntries(Object.entries(claims))
    : {};
}
