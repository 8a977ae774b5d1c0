import type { Ledger } from "../ports.ts";
import type { ClockLevel, ClockWatch } from "#schemas/clock";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import {
  type ListTelling,
  tellEachOfChanges,
} from "../entities/tell-list-changes.ts";
import { attemptEach, failuresOf } from "../attempt.ts";
import { requestKey, requestPartition } from "../ledger/keys.ts";
import { changeRequest } from "../rights/change-request.ts";
import { inRound } from "../desk/round.ts";
import { watchQuestion } from "../identity/watch-question.ts";
import type { LetterPorts } from "../correspondence/write-letter.ts";
import { earliest, plusDays } from "../time/instant.ts";
import { clockOf, type ClockView, nextLevelAt } from "./clock-of.ts";
import { lapsedPause, withLapseWritten } from "./pause-clock.ts";
import { levelWords } from "./level-words.ts";

type WatchPorts = LetterPorts;
type Watching = ListTelling;

/** How many requests a run looks at: well within its minutes. */
const mostRequests = 500;

/** How many people were told of in this run, by what they were told. */
export type ClocksWatched = Record<
  "at50" | "at75" | "at90" | "overdue",
  number
> & { failures: unknown[] };

/**
 * Looks at each request when half, three quarters and nine tenths of its time are over, and daily while it is overdue, and
 * tells privacy (T108: the clock decides nothing). A question to the requester that is open is watched with it, and what
 * changed in the list of joint controllers is told: so each request is looked at once a day (R71).
 */
export async function watchClocks(
  ports: WatchPorts,
  watching: Watching,
): Promise<ClocksWatched> {
  const { now } = watching;
  const due = await ports.ledger.due("clock", now, mostRequests);
  const watches = due.filter((item) => item.kind === "clock-watch");
  const looks = await attemptEach(watches, 8, (watch) =>
    lookAt(ports, watch, watching),
  );
  const looked = looks.flatMap((look) => (look.ok ? [look.value] : []));
  const lists = await tellEachOfChanges(
    ports,
    looked.flatMap(({ request }) => request ?? []),
    watching,
  );
  const count = (level: ClockLevel) =>
    looked.filter(({ told }) => told === level).length;
  return {
    at50: count("warned-50"),
    at75: count("warned-75"),
    at90: count("warned-90"),
    overdue: count("overdue"),
    failures: [...failuresOf(looks), ...lists],
  };
}

/** The request as it was met, and what people were told of it, if they were. */
type Look = { request?: Request; told?: ClockLevel };

async function lookAt(
  ports: WatchPorts,
  watch: ClockWatch,
  watching: Watching,
): Promise<Look> {
  const { now } = watching;
  const { ledger } = ports;
  const { nextAt: _seen, ...rest } = watch;
  const request = await present(ledger, watch, now);
  if (request === undefined) {
    await ledger.replace([rest]);
    return {};
  }
  const view = clockOf(request, now);
  const tomorrow = plusDays(now, 1);
  const asked = await watchQuestion(ports, request, watching);
  const or = (at: Instant) => earliest(at, tomorrow, asked ?? at);
  switch (view.state) {
    case "closed":
      await ledger.replace([rest]);
      return {};
    case "paused":
      await ledger.replace([{ ...rest, nextAt: or(tomorrow) }]);
      return { request };
    default: {
      const level = view.state;
      const isNews = levelsAfter(watch.told).includes(level);
      if (isNews) await tell(ports, { request, view, level, now });
      const nextAt = or(nextLevelAt(request, now) ?? tomorrow);
      await ledger.replace([{ ...rest, told: level, nextAt }]);
      return { request, ...(isNews ? { told: level } : {}) };
    }
  }
}

/** The request as it is, once the end of a pause that nobody ended is written down (T47). */
async function present(
  ledger: Ledger,
  { requestId }: ClockWatch,
  now: Instant,
): Promise<Request | undefined> {
  const item = await ledger.read(requestKey(requestId));
  if (item?.kind !== "request") return undefined;
  const lapsedAt = lapsedPause(item, now);
  if (lapsedAt === undefined) return item;
  const written = await changeRequest(ledger, requestId, (current) =>
    withLapseWritten(current, lapsedAt),
  );
  await ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "clock.resumed",
    discriminator: lapsedAt,
    at: lapsedAt,
    details: { by: "the clock itself" },
    revision: 0,
  });
  return written;
}

const order: readonly ClockLevel[] = [
  "running",
  "warned-50",
  "warned-75",
  "warned-90",
  "overdue",
];

/** Overdue is news each day. */
const levelsAfter = (told: ClockLevel): readonly ClockLevel[] =>
  order.filter((level, at) => at > order.indexOf(told) || level === "overdue");

type Telling = {
  request: Request;
  view: ClockView;
  level: ClockLevel;
  now: Instant;
};

async function tell(
  { ledger, notifier }: WatchPorts,
  { request, view, level, now }: Telling,
): Promise<void> {
  const { requestId, rights, entityId } = request;
  const messageId = await notifier.notify({
    to: "privacy",
    subject: `Request ${requestId} ${levelWords[level]}`,
    body: [
      `Request ${requestId} (${rights.join(", ")}, ${entityId}) ${levelWords[level]}. It is due on ${view.dueDate}; the law ends on ${view.legalDate}.`,
      `See docs/runbook.md#request-waits, or: tacet requests show ${requestId}`,
    ].join("\n"),
  });
  await ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "clock.warned",
    discriminator: inRound(
      level === "overdue" ? `overdue#${now.slice(0, 10)}` : level,
      request,
    ),
    at: now,
    details: { level, dueDate: view.dueDate, messageId },
    revision: 0,
  });
}
