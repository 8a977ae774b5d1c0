import type { OneTimeCode } from "#schemas/one-time-code";
import type { Instant } from "#schemas/instant";
import type { CodeDigests } from "./code-ports.ts";
import { digestedText } from "./issue-code.ts";

export type Tried = {
  outcome: "right" | "wrong" | "expired" | "used" | "tries-over";
  /** To be kept, over the very one that was tried, before anybody hears the outcome: two tries at once count twice. */
  code: OneTimeCode;
};
export type Typed = { opens: string; typed: string; now: Instant };

/** Whether what was typed is the code. Compared also when it can no longer count, so that every answer takes as long. */
export async function tryCode(
  digests: Pick<CodeDigests, "matches">,
  code: OneTimeCode,
  { opens, typed, now }: Typed,
): Promise<Tried> {
  const { salt, digest } = code;
  const matches = await digests.matches(
    digestedText({ opens, salt, code: typed }),
    digest,
  );
  return outcomeOf(code, { matches, now });
}

/** A code works once, until it expires, and for a few tries. */
export function outcomeOf(
  code: OneTimeCode,
  { matches, now }: { matches: boolean; now: Instant },
): Tried {
  if (code.usedAt !== undefined) return { outcome: "used", code };
  if (code.triesLeft < 1) return { outcome: "tries-over", code };
  if (now >= code.expiresAt) return { outcome: "expired", code };
  return matches
    ? { outcome: "right", code: { ...code, usedAt: now } }
    : { outcome: "wrong", code: { ...code, triesLeft: code.triesLeft - 1 } };
}
