import type { Tokens } from "../ports.ts";
import type { SubjectToken } from "#schemas/ids";
import type { Line } from "#schemas/policy";
import { phoneNumber } from "./phone-number.ts";

/** The token of a caller, or null for a withheld or malformed number: such callers are nobody in particular (T55). */
export async function subjectToken(
  tokens: Tokens,
  raw: string | null | undefined,
  region: string | undefined,
): Promise<SubjectToken | null> {
  const number = phoneNumber(raw, region);
  return number.kind === "number" ? tokens.current(number.e164) : null;
}

/** Our line by its number as the platform writes it. */
export function lineOf(
  lines: readonly Line[],
  raw: string | null | undefined,
): Line | undefined {
  const number = phoneNumber(raw, undefined);
  return number.kind === "number"
    ? lines.find((line) => line.number === number.e164)
    : undefined;
}
