import type { InteractionId, StaffId } from "#schemas/ids";
import type { LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import type { Role, StaffMember } from "#schemas/staff";
import { callPartition } from "../ledger/keys.ts";
import { listeningsDay, staffKey } from "../ledger/staff-keys.ts";
import type { Ledger } from "../ports.ts";

/** A line as those who watch over listening see it: ids and codes. */
export type ListeningView = Omit<Listening, "kind" | "revision">;

export type ListeningPage = {
  listenings: ListeningView[];
  /** Where the next page is, if there is one. */
  next?: string;
};

type Reading<Method extends keyof Ledger> = {
  ledger: Pick<Ledger, Method | "readMany">;
  /** Who reads it; a supervisor sees the people of their own entity. */
  by: Pick<StaffMember, "roles" | "entityId">;
};

/** What an answer of the API holds with room to spare. */
const mostLines = 1000;

/** Who listened on a day (UTC), by every door, whoever it was or one person; a page of it. */
export async function listeningsOfDay(
  reading: Reading<"pageOfDay">,
  {
    day,
    of,
    after,
  }: {
    day: LegalDate;
    of?: StaffId | undefined;
    after?: string | undefined;
  },
): Promise<ListeningPage> {
  const { items, next } = await reading.ledger.pageOfDay(listeningsDay(day), {
    after,
    most: mostLines,
  });
  const lines = linesIn(items).filter(
    ({ staffId }) => of === undefined || staffId === of,
  );
  const listenings = await shownTo(reading, lines);
  return next === undefined ? { listenings } : { listenings, next };
}

/** Who ever listened to a call. */
export const listeningsOfCall = async (
  reading: Reading<"readPartition">,
  interactionId: InteractionId,
): Promise<ListeningPage> => ({
  listenings: await shownTo(
    reading,
    linesIn(await reading.ledger.readPartition(callPartition(interactionId))),
  ),
});

const linesIn = (items: readonly LedgerItem[]): ListeningView[] =>
  items
    .filter((item) => item.kind === "listening")
    .map(({ kind: _kind, revision: _revision, ...shown }) => shown)
    .toSorted((one, other) => one.at.localeCompare(other.at));

const everywhere: readonly Role[] = ["security", "privacy-officer"];

/** What employees do is theirs as well: a supervisor watches over their own entity, and nobody else's people (R20, T92). */
async function shownTo(
  { ledger, by }: Reading<never>,
  lines: ListeningView[],
): Promise<ListeningView[]> {
  if (by.roles.some((role) => everywhere.includes(role))) return lines;
  const ids = [...new Set(lines.flatMap(({ staffId }) => staffId ?? []))];
  const records = await ledger.readMany(ids.map(staffKey));
  const own = new Set(
    records.flatMap((item) =>
      item.kind === "staff" && item.entityId === by.entityId
        ? [item.staffId]
        : [],
    ),
  );
  return lines.filter(({ staffId }) => staffId !== null && own.has(staffId));
}
