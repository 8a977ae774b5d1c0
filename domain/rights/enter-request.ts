import type { Ledger } from "../ports.ts";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { ActingEntity } from "#schemas/policy";
import type { NewRequest, Request } from "#schemas/request";
import { nextLevelAt } from "../clock/clock-of.ts";
import { deadlines } from "../clock/legal-dates.ts";
import { languageOf } from "../letters/languages.ts";
import { ofKind } from "./kind-of.ts";
import { earliest, plusDays } from "../time/instant.ts";
import { linkSubjects } from "../matching/link-subjects.ts";
import { relatedRequests } from "../matching/related-requests.ts";

/** A request whose subject's file is sealed already. */
export type Entry = Pick<
  Request,
  "subjectKind" | "subjects" | "unusableNumbers"
> & {
  asked: Omit<NewRequest, "subject">;
  requestId: RequestId;
  registeredBy: StaffId;
  owner: StaffId;
  now: Instant;
};
export type Entered = { verdict: "registered" | "known"; request: Request };

/** Writes a request into the ledger; from then on its clock is watched and its workflow runs. The same id again is the same request. */
export async function enterRequest(
  ledger: Ledger,
  entry: Entry,
  entity: ActingEntity,
): Promise<Entered> {
  const { requestId, subjects, now } = entry;
  const related = await relatedTo(ledger, { requestId, subjects }, now);
  const item: Request = { ...requestFrom(entry, entity), ...related };
  await ledger.append({
    kind: "clock-watch",
    requestId,
    told: "running",
    // What is received late may be half over already.
    nextAt: earliest(
      plusDays(now, 1),
      nextLevelAt(item, item.receivedAt) ?? now,
    ),
    revision: 0,
  });
  await linkSubjects(ledger, item);
  const appended = await ledger.append(item);
  return appended.outcome === "present" && appended.item.kind === "request"
    ? { verdict: "known", request: appended.item }
    : { verdict: "registered", request: item };
}

function requestFrom(
  { asked, now, ...entry }: Entry,
  entity: ActingEntity,
): Request {
  const { country, timeZone } = entity;
  return {
    kind: "request",
    requestId: entry.requestId,
    rights: asked.rights,
    state: "received",
    channel: asked.channel,
    entityId: asked.entityId,
    language: asked.language ?? languageOf(country),
    receivedAt: asked.receivedAt,
    ...(asked.transmitTo === undefined ? {} : { transmitTo: asked.transmitTo }),
    registeredAt: now,
    registeredBy: entry.registeredBy,
    owner: entry.owner,
    ...(asked.actsFor && { actsFor: { as: asked.actsFor.as } }),
    ...ofKind(entry.subjectKind),
    subjects: entry.subjects,
    unusableNumbers: entry.unusableNumbers,
    deadlines: deadlines(asked.receivedAt, entity),
    clock: { country, timeZone, pauses: [] },
    escalations: 0,
    revision: 0,
  };
}

/** Repeats are seen from the first moment on, and stay requests of their own. */
async function relatedTo(
  ledger: Ledger,
  request: Pick<Request, "requestId" | "subjects">,
  now: Instant,
): Promise<Pick<Request, "related">> {
  const related = await relatedRequests(ledger, request, now);
  return related.length === 0
    ? {}
    : { related: related.map(({ requestId }) => requestId) };
}
