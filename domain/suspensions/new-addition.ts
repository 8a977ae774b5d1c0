import type { Tokens } from "../ports.ts";
import type { StaffId, SuspensionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Addition, NewScope } from "#schemas/suspension";
import { phoneNumber } from "../subject/phone-number.ts";
import { plusDays } from "../time/instant.ts";

/** Audio may come a day after its call's end, and a call named while it is running may go on for hours. */
const watchDays = 2;
/** How far ahead a subject's calls may be suspended before they happen. */
const mostDaysAhead = 31;

export type Naming = {
  suspensionId: SuspensionId;
  scope: NewScope;
  digest: string;
  by: StaffId;
  now: Instant;
};
export type Named =
  | { verdict: "named"; addition: Addition; size: number }
  | { verdict: "refused"; field: string; message: string };

type Base = Omit<Addition, "scope">;

/** What was named, as it is kept: a phone number only as its tokens, under every live key (T57). */
export async function newAddition(
  tokens: Tokens,
  { suspensionId, scope, digest, by, now }: Naming,
): Promise<Named> {
  const base: Base = {
    kind: "addition",
    suspensionId,
    digest,
    addedAt: now,
    addedBy: by,
    watchUntil: plusDays(now, watchDays),
    missing: [],
    revision: 0,
  };
  switch (scope.kind) {
    case "recordings":
      return {
        verdict: "named",
        addition: { ...base, scope },
        size: scope.recordingIds.length,
      };
    case "calls":
      return {
        verdict: "named",
        addition: { ...base, scope },
        size: scope.interactionIds.length,
      };
    case "subject":
      return ofSubject(tokens, base, { scope, now });
  }
}

type OfSubject = {
  scope: Extract<NewScope, { kind: "subject" }>;
  now: Instant;
};

async function ofSubject(
  tokens: Tokens,
  base: Base,
  { scope, now }: OfSubject,
): Promise<Named> {
  const { from, until } = scope;
  const number = phoneNumber(scope.phoneNumber, undefined);
  if (number.kind !== "number")
    return refused(
      "scope.phoneNumber",
      "must be a number with its country code, like +40712345678",
    );
  if (until < from)
    return refused("scope.until", "must not lie before scope.from");
  if (until > plusDays(now, mostDaysAhead))
    return refused(
      "scope.until",
      `must lie at most ${String(mostDaysAhead)} days ahead`,
    );
  const watchFrom = until > now ? until : now;
  return {
    verdict: "named",
    size: 1,
    addition: {
      ...base,
      watchUntil: plusDays(watchFrom, watchDays),
      scope: {
        kind: "subject",
        tokens: await tokens.everyLive(number.e164),
        from,
        until,
      },
    },
  };
}

const refused = (field: string, message: string): Named => ({
  verdict: "refused",
  field,
  message,
});
