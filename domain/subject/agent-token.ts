import type { Tokens } from "../ports.ts";
import type { SubjectToken } from "#schemas/ids";

/** No number in E.164 begins like this, so that no agent shares a token with a caller. */
const nameOf = (agentId: string): string => `agent#${agentId}`;

/** What templates leave where there was no agent. */
const nobody = new Set(["", "0", "none", "null", "undefined", "unknown"]);

/** The token of the agent of a call, or nothing where none spoke: nobody in particular must become a key (T55). */
export async function agentToken(
  tokens: Tokens,
  raw: string | null | undefined,
): Promise<SubjectToken | undefined> {
  const id = (raw ?? "").trim();
  return nobody.has(id.toLowerCase()) || !/^[!-~]{1,128}$/.test(id)
    ? undefined
    : tokens.current(nameOf(id));
}

/** Under every live key, like a number's (T57). */
export const agentTokens = async (
  tokens: Tokens,
  agentIds: readonly string[],
): Promise<SubjectToken[]> =>
  (
    await Promise.all(
      [...new Set(agentIds)].map((id) => tokens.everyLive(nameOf(id))),
    )
  ).flat();
