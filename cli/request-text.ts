import { deskRows } from "./assessment-text.ts";
import { evidenceTable } from "./evidence-text.ts";
import type { ShownRequest, ShownRequestDetails } from "./request-shapes.ts";
import { candidatesTable } from "./candidates-text.ts";
import { deeds } from "./deeds-text.ts";
import { isThere, packageRows } from "./package-text.ts";
import { muteCommand, reviewsTable } from "./review-text.ts";
import { mandateCommand, subjectRows } from "./subject-text.ts";
import { questionRows } from "./question-text.ts";
import {
  linkRows,
  relatedTable,
  repeatHint,
  roundsTable,
} from "./related-text.ts";
import { type Cell, moment, rows, table } from "./table.ts";

export const requestsTable = (
  requests: readonly ShownRequest[],
  nothing: string,
): string =>
  table(
    [
      "request",
      "rights",
      "state",
      "waits for",
      "until",
      "received",
      "due",
      "by law",
      "used",
      "clock",
      "entity",
    ],
    requests.map((one) => [
      one.requestId,
      one.rights.join(", "),
      one.state,
      one.waitsFor,
      moment(one.next?.until),
      moment(one.receivedAt),
      one.clock.dueDate,
      one.clock.legalDate,
      used(one),
      one.clock.state,
      one.entityId,
    ]),
    nothing,
  );

export function requestText(request: ShownRequest): string {
  return `${facts(request)}${warning(request)}${repeatHint(request)}\nNext: ${mandateCommand(request) ?? nextCommand(request)}\n`;
}

export function requestDetailsText(request: ShownRequestDetails): string {
  return [
    facts(request),
    candidatesTable(request.candidateCalls ?? [], request.requestId),
    ...roundsTable(request.rounds ?? []),
    ...relatedTable(request.relatedRequests ?? []),
    ...reviewsTable(request.audioReviews ?? []),
    evidenceTable(request.history ?? [], "No history yet."),
    `Next: ${mandateCommand(request) ?? muteCommand(request) ?? nextCommand(request)}\n`,
  ].join("\n");
}

/** What moves this request on. Whose calls they are is asked, never suggested (T53). */
function nextCommand(request: ShownRequest): string {
  const id = request.requestId;
  if (request.waitsFor === "identity" && request.needsCalls === false)
    return `tacet requests identify ${id} --method known-channel (--without-calls | --failed)`;
  if (request.waitsFor === "identity")
    return `tacet requests identify ${id} --method call-back (--matched | --sole-user | --call INTERACTION… | --failed)`;
  if (request.waitsFor === "approval") return `tacet requests approve ${id}`;
  if (request.waitsFor === "fee")
    return `tacet requests fee ${id} (--paid RECEIPT | --waived REASON | --unpaid)`;
  if (isThere(request.export)) return `tacet export ${id}`;
  if (isThere(request.portable)) return `tacet export ${id} --portable`;
  return `tacet requests show ${id}`;
}

const facts = (request: ShownRequest): string =>
  rows([
    ["request", request.requestId],
    ["rights", request.rights.join(", ")],
    ...subjectRows(request),
    ["state", request.state],
    ["waits for", request.waitsFor],
    ["owner", request.owner],
    ...(request.next ? [["next step", stepText(request.next)]] : []),
    ["entity", request.entityId],
    ...linkRows(request),
    ["received", moment(request.receivedAt)],
    ...time(request),
    ...questionRows(request),
    ...deskRows(request),
    ...outcome(request),
  ]);

/** What is next, by whom, and until when. */
const stepText = ({
  what,
  by,
  until,
  isLate,
}: NonNullable<ShownRequest["next"]>): string =>
  `${what}, by ${by}${until ? `, until ${String(moment(until))}` : ""}${isLate ? ": late" : ""}`;

/** How much of its time is over. */
const used = ({ clock }: ShownRequest): string =>
  `${String(Math.floor(clock.elapsedShare * 100))} %`;

function time(request: ShownRequest): string[][] {
  const { clock } = request;
  const stood = clock.pausedDays ?? 0;
  return [
    ["due", clock.dueDate],
    ["by law", clock.legalDate],
    ["time used", `${used(request)}, ${clock.state}`],
    ...(clock.extendedTo ? [["extended to", clock.extendedTo]] : []),
    ...(clock.pausedSince
      ? [["paused since", String(moment(clock.pausedSince))]]
      : []),
    ...(stood > 0 ? [["stood", `${String(stood)} days`]] : []),
  ];
}

function outcome(request: ShownRequest): string[][] {
  const { identity, approval, erasure } = request;
  const parts: [string, Cell | undefined][] = [
    ["identity", identity && said(identity.verdict, identity.method)],
    ...answers(approval),
    ...deeds(request),
    ...packageRows(request),
    ["erased", erasure && erasedText(erasure)],
    ["put off", erasure?.putOff && putOffText(erasure.putOff)],
    ["answered", moment(request.answeredAt)],
    ["closed", moment(request.closedAt)],
  ];
  return parts.flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
}

const answers = (approval: ShownRequest["approval"]): [string, string][] =>
  (approval?.outcomes ?? []).map(({ right, result, reason }) => [
    right,
    said(result, reason),
  ]);

/** What was put off is erased once all of it was read back. */
function erasedText({
  recordings = 0,
  putOff,
  verifiedAt,
}: NonNullable<ShownRequest["erasure"]>): string {
  const left = typeof verifiedAt !== "string" ? (putOff?.recordings ?? 0) : 0;
  return left === 0
    ? `${String(recordings)} recordings`
    : `${String(recordings - left)} of ${String(recordings)} recordings`;
}

const putOffText = ({
  recordings,
  grounds,
}: {
  recordings: number;
  grounds: string[];
}): string => said(`${String(recordings)} recordings`, ...grounds);

const said = (...words: (string | null | undefined)[]): string =>
  words.filter(Boolean).join(", ");

const warning = ({ unusableNumbers = 0 }: ShownRequest): string =>
  unusableNumbers === 0
    ? ""
    : `\n${String(unusableNumbers)} of the numbers cannot be read as a phone number; no call is found by them.\n`;
