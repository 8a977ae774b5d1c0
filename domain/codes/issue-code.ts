import type { OneTimeCode } from "#schemas/one-time-code";
import type { Instant } from "#schemas/instant";
import type { CodeDigests } from "./code-ports.ts";
import { plusMinutes } from "../time/instant.ts";

/** Minutes a code works, and how many wrong ones are taken for it: five guesses of a million (Art 12(6), T60). */
export const codeMinutes = 10;
export const codeTries = 5;

export type NewCode = {
  /** What the code opens: the same digits open nothing else. */
  opens: string;
  code: string;
  /** Of this code alone. */
  salt: string;
  now: Instant;
};

/** What is kept of a code that is sent. */
export async function issueCode(
  digests: Pick<CodeDigests, "digest">,
  { opens, code, salt, now }: NewCode,
): Promise<OneTimeCode> {
  return {
    salt,
    digest: await digests.digest(digestedText({ opens, code, salt })),
    sentAt: now,
    expiresAt: plusMinutes(now, codeMinutes),
    triesLeft: codeTries,
  };
}

export const digestedText = ({
  opens,
  code,
  salt,
}: Omit<NewCode, "now">): string => JSON.stringify([opens, salt, code]);
