import type { Tokens } from "../ports.ts";
import type { SubjectToken } from "#schemas/ids";
import type { NewSubject } from "#schemas/new-subject";
import type { Request } from "#schemas/request";
import { agentTokens } from "../subject/agent-token.ts";
import { phoneNumber } from "../subject/phone-number.ts";

type Given = Pick<NewSubject, "phoneNumbers" | "agentIds">;

/** Tokens of the numbers or the agent's ids somebody gave, and how many numbers are none. */
export async function subjectsOf(
  tokens: Tokens,
  { phoneNumbers, agentIds = [] }: Given,
  region: string,
): Promise<Pick<Request, "subjects" | "unusableNumbers">> {
  const numbers = phoneNumbers.map((raw) => phoneNumber(raw, region));
  const usable = numbers.flatMap((number) =>
    number.kind === "number" ? [number.e164] : [],
  );
  return {
    subjects: [
      ...(await tokensOf(tokens, usable)),
      ...(await agentTokens(tokens, agentIds)),
    ],
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
