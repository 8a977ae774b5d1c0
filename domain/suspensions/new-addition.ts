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
export type NamedIds = Extract<Named, { verdict: "named" }>;
type OfIds = Exclude<NewScope, { kind: "subject" }>;

/** What was named, as it is kept: a phone number only as its tokens, under every live key (T57). */
export async function newAddition(
  tokens: Tokens,
  naming: Naming,
): Promise<Named> {
  const { scope, now } = naming;
  return scope.kind === "subject"
    ? ofSubject(tokens, baseOf(naming), { scope, now })
    : namedIds({ ...naming, scope });
}

/** Ids that were named; they need no key. */
export function namedIds({
  scope,
  ...naming
}: Omit<Naming, "scope"> & { scope: OfIds }): NamedIds {
  return {
    verdict: "named",
    addition: { ...baseOf(naming), scope },
    size:
      scope.kind === "calls"
        ? scope.interactionIds.length
        : scope.recordingIds.length,
  };
}

function baseOf({
  suspensionId,
  digest,
  by,
  now,
}: Omit<Naming, "scope">): Base {
  return {
    kind: "addition",
    suspensionId,
    digest,
    addedAt: now,
    addedBy: by,
    watchUntil: plusDays(now, watchDays),
    missing: [],
    revision: 0,
  };
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
