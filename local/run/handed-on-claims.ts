import type { Claims } from "./staff-issuer.ts";

/**
 * Claims as API Gateway's JWT authorizer hands them to a function: all of them text, and a list in brackets with spaces
 * between, `[privacy quality]` (A38).
 */
export function handedOnClaims(claims: Claims): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, asText(value)]),
  );
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? `[${value.map(asText).join(" ")}]`
    : JSON.stringify(value);
}
