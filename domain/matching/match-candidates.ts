import type { Ledger } from "../ports.ts";
import type { InteractionId } from "#schemas/ids";
import type { Match, NewMatch } from "#schemas/match";
import type { Recording } from "#schemas/recording";
import type { Request, ScopeItem } from "#schemas/request";
import { callPartition } from "../ledger/keys.ts";
import { scopeItem } from "./candidates.ts";
import { RequestBusy, requestOf } from "../rights/change-request.ts";
import { scopeItems } from "../acts/scope-items.ts";
import { type Act, type NotNow, writeDown } from "../desk/steering.ts";

export type Matching = { accepted: number; rejected: number; open: number };
export type Matched =
  | { verdict: "done"; request: Request; matching: Matching }
  | { verdict: "refused"; because: NotNow }
  | { verdict: "unknown"; at: number[] };

/**
 * A person says of each candidate call whether it is the requester's, and why; said again it is said anew, until the
 * identity is decided. A call that no number finds, since its caller hid theirs, is accepted by its id (T53, T54, T55).
 */
export async function matchCandidates(
  ledger: Ledger,
  { matches, ...act }: Act & { matches: readonly NewMatch[] },
): Promise<Matched> {
  const request = await requestOf(ledger, act.requestId);
  const because = whyNotMatched(request);
  if (because !== undefined) return { verdict: "refused", because };
  const before = await scopeItems(ledger, act.requestId);
  const added = await addedBy(ledger, request, { matches, before });
  const known = new Set(
    [...before, ...added].map(({ interactionId }) => interactionId),
  );
  const at = matches.flatMap(({ interactionId }, place) =>
    known.has(interactionId) ? [] : [place],
  );
  if (at.length > 0) return { verdict: "unknown", at };
  const after = [...before, ...added].map((item) =>
    withMatch(item, { matches: byCall(matches), act }),
  );
  const changed = after.filter((item) => !before.includes(item));
  await write(ledger, { changed, added, act });
  return { verdict: "done", request, matching: matchingOf(after) };
}

function whyNotMatched(request: Request): NotNow | undefined {
  if (request.closedAt !== undefined)
    return { reason: "The request is closed.", fix: "Nothing is to be done." };
  if (request.identity !== undefined)
    return {
      reason: "The identity is decided.",
      fix: "To say otherwise, take the decision back first: tacet requests undo.",
    };
  return request.candidates === undefined
    ? {
        reason: "Its candidates are being looked for.",
        fix: "Try again in a moment.",
      }
    : undefined;
}

const byCall = (matches: readonly NewMatch[]): Map<InteractionId, NewMatch> =>
  new Map(matches.map((match) => [match.interactionId, match]));

/** Recordings of accepted calls that were no candidates. */
async function addedBy(
  ledger: Ledger,
  request: Request,
  given: { matches: readonly NewMatch[]; before: readonly ScopeItem[] },
): Promise<ScopeItem[]> {
  const known = new Set(given.before.map((item) => item.interactionId));
  const ids = given.matches.flatMap(({ interactionId, verdict }) =>
    verdict === "accepted" && !known.has(interactionId) ? [interactionId] : [],
  );
  const calls = await Promise.all(
    ids.map((id) => ledger.readPartition(callPartition(id))),
  );
  return calls
    .flat()
    .filter((item): item is Recording => item.kind === "recording")
    .map((recording) => scopeItem(request, recording, false));
}

type Saying = { matches: Map<InteractionId, NewMatch>; act: Act };

/** The same item, where nothing new is said of it. */
function withMatch(item: ScopeItem, { matches, act }: Saying): ScopeItem {
  const said = matches.get(item.interactionId);
  if (said === undefined || isSame(item.match, said)) return item;
  const { interactionId: _id, ...match } = said;
  return { ...item, match: { ...match, by: act.by, at: act.now } };
}

const isSame = (match: Match | undefined, said: NewMatch): boolean =>
  match?.verdict === said.verdict && match.because === said.because;

type Changes = {
  changed: readonly ScopeItem[];
  added: readonly ScopeItem[];
  act: Act;
};

async function write(
  ledger: Ledger,
  { changed, added, act }: Changes,
): Promise<void> {
  if (changed.length === 0) return;
  const isNew = new Set(added.map(({ recordingId }) => recordingId));
  for (const item of changed)
    if (isNew.has(item.recordingId)) await ledger.append(item);
  const standing = changed.filter((item) => !isNew.has(item.recordingId));
  const outcomes = standing.length === 0 ? [] : await ledger.replace(standing);
  if (outcomes.includes("conflict"))
    throw new RequestBusy("Somebody matched the same calls; try again.");
  const { open: _open, ...said } = matchingOf(changed);
  await writeDown(ledger, "candidates.matched", act, said);
}

/** Calls, however many recordings each has. */
export function matchingOf(items: readonly ScopeItem[]): Matching {
  const calls = new Map(
    items.map(({ interactionId, match }) => [interactionId, match?.verdict]),
  );
  const count = (verdict: Match["verdict"] | undefined) =>
    [...calls.values()].filter((one) => one === verdict).length;
  return {
    accepted: count("accepted"),
    rejected: count("rejected"),
    open: count(undefined),
  };
}
