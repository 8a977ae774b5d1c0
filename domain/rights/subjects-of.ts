import type { Tokens } from "../ports.ts";
import type { SubjectToken } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { phoneNumber } from "../subject/phone-number.ts";

/** Tokens of the numbers somebody gave, and how many of them are none. */
export async function subjectsOf(
  tokens: Tokens,
  phoneNumbers: readonly string[],
  region: string,
): Promise<Pick<Request, "subjects" | "unusableNumbers">> {
  const numbers = phoneNumbers.map((raw) => phoneNumber(raw, region));
  const usable = numbers.flatMap((number) =>
    number.kind === "number" ? [number.e164] : [],
  );
  return {
    subjects: await tokensOf(tokens, usable),
    unusableNumbers: numbers.length - usable.length,
  };
}

/** Under every live key, so that recordings kept before a key was rotated are found too (T57). */
async function tokensOf(
  tokens: Tokens,
  numbers: readonly string[],
): Promise<SubjectToken[]> {
  const each = await Promise.all(
    [...new Set(numbers)].map((number) => tokens.everyLive(number)),
  );
  return [...new Set(each.flat())];
}
