import { clockOf } from "#domain/clock/clock-of";
import {
  callPartition,
  requestPartition,
  subjectFileKey,
} from "#domain/ledger/keys";
import { requestOf } from "#domain/rights/change-request";
import { isEnding } from "#domain/rights/outcome";
import type { RequestId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Request } from "#schemas/request";
import {
  daysBehind,
  endsOnWorkingDay,
  holidaysOf,
  monthsBehind,
  textOf,
  wallOf,
} from "#test/properties/clock/regulation";
import { other } from "./desk-moves.ts";
import { type Held, requestId, type World } from "./killed-requests.ts";

/** All of a world that its rules look at. */
export async function seenIn({ embedded, interactionId }: World, held: Held) {
  const { ledger } = embedded;
  const itemsOf = (id: RequestId) => ledger.readPartition(requestPartition(id));
  const call = await ledger.readPartition(callPartition(interactionId));
  return {
    requests: [
      await requestOf(ledger, requestId),
      await requestOf(ledger, other),
    ],
    files: [
      await ledger.read(subjectFileKey(requestId)),
      await ledger.read(subjectFileKey(other)),
    ],
    items: [...(await itemsOf(requestId)), ...(await itemsOf(other))],
    frozenBy: call.flatMap((item) =>
      item.kind === "recording"
        ? item.keepers.flatMap(({ by, id }) => (by === "request" ? [id] : []))
        : [],
    ),
    /** To the person and to recipients of the data. */
    letters: embedded.outbox().filter(({ kind }) => kind === "letter").length,
    running: held.runner.running(),
    now: held.clock.now(),
  };
}
export type Seen = Awaited<ReturnType<typeof seenIn>>;

const isOpen = ({ closedAt }: Request): boolean => closedAt === undefined;

const states = {
  identity: "verifying-identity",
  approval: "awaiting-approval",
  fee: "awaiting-fee",
  erasure: "acting",
} as const satisfies Record<NonNullable<Request["task"]>["name"], string>;

/** Of each request, whatever was done to it. */
const ofEach: Readonly<
  Record<string, (request: Request, seen: Seen) => boolean>
> = {
  "closed is an ending, and an ending is closed": (request) =>
    isEnding(request.state) !== isOpen(request),
  "open, it waits for one thing; closed, for none": ({ task, ...request }) =>
    (task !== undefined) === isOpen({ task, ...request }),
  "its state is that of what it waits for": ({ task, state }) =>
    task === undefined || state === states[task.name],
  "nobody is left to be told": ({ untold }) => untold === undefined,
  "answered before it is closed": ({ answeredAt, closedAt }) =>
    closedAt === undefined ||
    answeredAt === undefined ||
    answeredAt <= closedAt,
  "answered only to somebody who is known": ({ approval, identity }) =>
    approval === undefined || identity?.verdict === "confirmed",
  "withdrawn and answered are two things": ({ approval, withdrawn }) =>
    approval === undefined || withdrawn === undefined,
  "freezes nothing when it is closed": (request, { frozenBy }) =>
    isOpen(request) || !frozenBy.includes(request.requestId),
  "extended only when that was told (T46)": ({ clock: { extension } }) =>
    extension === undefined || extension.toldAt !== undefined,
  "due no later than the law allows (T42, T45, T47)": isInTime,
};

const ofAll: Readonly<Record<string, (seen: Seen) => boolean>> = {
  "how to reach people is known of open requests only (T25)": (seen) =>
    seen.requests.every(
      (request, at) => isOpen(request) === (seen.files[at] !== undefined),
    ),
  "one workflow runs for each open request": ({ requests, running }) =>
    requests.filter(isOpen).length === running,
  "each letter went out once": ({ items, letters }) =>
    items.filter(isType("letter.sent")).length === letters &&
    !items.some(isType("letter.unsure")),
};

const isType =
  (type: string) =>
  (item: LedgerItem): boolean =>
    item.kind === "evidence" && item.type === type;

/** Days a clock may stand at most (T47). */
const mostPaused = 30;

/** By the Regulation read out loud, and no code of the product. */
function isInTime(request: Request, { now }: Seen): boolean {
  const { clock, receivedAt } = request;
  const received = wallOf(clock.timeZone)(new Date(receivedAt));
  const stood = clock.pauses.length === 0 ? 0 : mostPaused;
  const isExtended = clock.extension?.toldAt !== undefined;
  const month = monthsBehind(received, isExtended ? 3 : 1);
  const byLaw = textOf(
    endsOnWorkingDay(
      daysBehind(month, stood),
      holidaysOf(clock.country, [2026, 2027]),
    ),
  );
  const byNotice = textOf(daysBehind(received, 30 + stood));
  const { dueDate, legalDate } = clockOf(request, now);
  return (
    dueDate <= legalDate &&
    legalDate <= byLaw &&
    (isExtended || dueDate <= byNotice)
  );
}

/** The rules that a world breaks; none is as it should be. */
export const broken = (seen: Seen): string[] => [
  ...Object.entries(ofEach).flatMap(([rule, holds]) =>
    seen.requests.every((request) => holds(request, seen)) ? [] : [rule],
  ),
  ...Object.entries(ofAll).flatMap(([rule, holds]) =>
    holds(seen) ? [] : [rule],
  ),
];

/** What is closed moves by no other move than being reopened. */
export const movedThoughClosed = (before: Seen, after: Seen): Request[] =>
  before.requests.filter(
    (request, at) =>
      !isOpen(request) &&
      JSON.stringify(request) !== JSON.stringify(after.requests[at]),
  );
