import type { ListedEntity } from "#schemas/entity";
import type { Instant, LegalDate } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { attempt, attemptEach, failuresOf } from "../attempt.ts";
import { localDate } from "../clock/calendar-day.ts";
import { lookAtClock } from "../clock/look-at-clock.ts";
import {
  type LetterPorts,
  writeLetter,
} from "../correspondence/write-letter.ts";
import { type ListChanges, listChanges } from "./list-changes.ts";

export type ListTelling = {
  now: Instant;
  policy: RightsPolicy;
  /** Everybody who is, was or will be in the list. */
  listed: readonly ListedEntity[];
};

/** Of each that could not be told its watch is due again with the next run. Answers with what failed. */
export async function tellEachOfChanges(
  ports: LetterPorts,
  requests: readonly Request[],
  telling: ListTelling,
): Promise<unknown[]> {
  const told = await attemptEach(requests, 8, async (request) => {
    const one = await attempt(() => tellListChanges(ports, request, telling));
    if (one.ok) return;
    await lookAtClock(ports.ledger, request.requestId, telling.now);
    throw one.reason;
  });
  return failuresOf(told);
}

/**
 * Writes to who has an open request what changed in the list of joint controllers since it was registered, a letter a
 * version, each once (R71). Whoever says who asks is written to as for the acknowledgement, which comes first.
 */
export async function tellListChanges(
  ports: LetterPorts,
  request: Request,
  { now, policy, listed }: ListTelling,
): Promise<void> {
  if (!isWrittenTo(request)) return;
  const { requestId } = request;
  for (const change of changesToTell(listed, request, now))
    await writeLetter(
      ports,
      { requestId, name: "list-changed", change, now },
      policy,
    );
}

/** What ends behind another request, or by its person's own wish, has its last letter already. */
const isWrittenTo = ({
  state,
  duplicateOf,
  withdrawn,
  closedAt,
}: Request): boolean =>
  state !== "received" &&
  duplicateOf === undefined &&
  withdrawn === undefined &&
  closedAt === undefined;

/** What began after the day of the last letter that names the version: of the acknowledgement, or of the answer. */
function changesToTell(
  listed: readonly ListedEntity[],
  { receivedAt, registeredAt, answeredAt, clock: { timeZone } }: Request,
  now: Instant,
): ListChanges<ListedEntity>[] {
  const dayOf = (at: Instant): LegalDate => localDate(at, timeZone);
  const known = [receivedAt, registeredAt, answeredAt ?? receivedAt].map(dayOf);
  const today = dayOf(now);
  return listChanges(listed).filter(
    ({ from }) => from <= today && known.every((day) => day < from),
  );
}
