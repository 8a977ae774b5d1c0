import type { Use } from "#schemas/grant";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Counted, ListeningCount } from "#schemas/listening-count";
import type { ListeningPolicy } from "#schemas/listening-policy";
import type { Ledger } from "../ports.ts";
import { changeItem } from "../ledger/change-item.ts";
import { listeningCountKey } from "../ledger/staff-keys.ts";
import { instantOf, secondsBetween } from "../time/instant.ts";

export type CountAsked = { staffId: StaffId; of: Counted; now: Instant };
/** `hour`: more in an hour than one's work asks for. `at-once`: so many at the same time that they were in each other's way. */
export type NoneLeft = {
  left: false;
  because: "period" | "hour" | "at-once";
  retryAfterSeconds: number;
};
export type Taken = { left: true } | NoneLeft;

/** Teaching with a recording is hearing it; whatever hands the bytes out to be kept is a download. */
export const countedAs = (use: Use): Counted =>
  use === "download" ? "download" : "play";

/** More asked at the same moment than could be counted. */
class CountBusy extends Error {
  readonly code = "count-busy";
}

/**
 * Takes one of what a person may be granted. It is counted by a conditional write before anything is handed out, so that ten
 * thousand at once get no more than one after the other (T90).
 */
export async function takeListening(
  ledger: Pick<Ledger, "read" | "append" | "replace">,
  asked: CountAsked,
  policy: ListeningPolicy,
): Promise<Taken> {
  try {
    const taken = await changeItem<ListeningCount, NoneLeft>(ledger, {
      read: () => countOf(ledger, asked),
      change: (count) =>
        noneLeft(count, asked, policy) ?? countedIn(count, hourOf(asked.now)),
      busy: () => new CountBusy("Others were counted meanwhile; try again."),
    });
    return "left" in taken ? taken : { left: true };
  } catch (error) {
    if (error instanceof CountBusy) return none("at-once", 1);
    throw error;
  }
}

/** Why there is nothing left to take now, without taking anything. */
export async function looksTaken(
  ledger: Pick<Ledger, "read">,
  asked: CountAsked,
  policy: ListeningPolicy,
): Promise<NoneLeft | undefined> {
  const count = await ledger.read(keyFor(asked));
  return count?.kind === "listening-count"
    ? noneLeft(count, asked, policy)
    : undefined;
}

const periodOf = ({ of, now }: CountAsked): string =>
  now.slice(0, of === "play" ? 10 : 7);
const hourOf = (now: Instant): string => now.slice(0, 13);

const keyFor = (asked: CountAsked) =>
  listeningCountKey({ ...asked, period: periodOf(asked) });

async function countOf(
  ledger: Pick<Ledger, "read" | "append">,
  asked: CountAsked,
): Promise<ListeningCount> {
  const found = await ledger.read(keyFor(asked));
  if (found?.kind === "listening-count") return found;
  const first: ListeningCount = {
    kind: "listening-count",
    staffId: asked.staffId,
    of: asked.of,
    period: periodOf(asked),
    granted: 0,
    hour: hourOf(asked.now),
    inHour: 0,
    revision: 0,
  };
  const appended = await ledger.append(first);
  return appended.outcome === "present" &&
    appended.item.kind === "listening-count"
    ? appended.item
    : first;
}

const countedIn = (count: ListeningCount, hour: string): ListeningCount => ({
  ...count,
  granted: count.granted + 1,
  hour,
  inHour: count.hour === hour ? count.inHour + 1 : 1,
});

function noneLeft(
  { granted, hour, inHour }: ListeningCount,
  asked: CountAsked,
  policy: ListeningPolicy,
): NoneLeft | undefined {
  if (hour === hourOf(asked.now) && inHour >= policy.bulkAnHour)
    return none("hour", secondsUntil(asked.now, nextHour(asked.now)));
  const most = { play: policy.playsADay, download: policy.downloadsAMonth };
  return granted >= most[asked.of]
    ? none("period", secondsUntil(asked.now, endOfPeriod(asked)))
    : undefined;
}

const none = (
  because: NoneLeft["because"],
  retryAfterSeconds: number,
): NoneLeft => ({ left: false, because, retryAfterSeconds });

const secondsUntil = (now: Instant, milliseconds: number): number =>
  Math.ceil(secondsBetween(now, instantOf(milliseconds)));

const nextHour = (now: Instant): number =>
  Date.parse(`${hourOf(now)}:00:00.000Z`) + 3_600_000;

function endOfPeriod({ of, now }: CountAsked): number {
  const [year = 0, month = 1, day = 1] = now
    .slice(0, 10)
    .split("-")
    .map(Number);
  return of === "play"
    ? Date.UTC(year, month - 1, day + 1)
    : Date.UTC(year, month, 1);
}
