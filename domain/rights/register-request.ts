import type { Ledger, Sealer, Tokens } from "../ports.ts";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { NewRequest, Request } from "#schemas/request";
import { nextLevelAt } from "../clock/clock-of.ts";
import { deadlines } from "../clock/legal-dates.ts";
import { languageOf } from "../letters/languages.ts";
import { linkSubjects } from "./link-subjects.ts";
import { relatedRequests } from "./related-requests.ts";
import { subjectsOf } from "./subjects-of.ts";
import { plusDays, plusMinutes } from "../time/instant.ts";

export type Registration = {
  request: NewRequest;
  requestId: RequestId;
  registeredBy: StaffId;
  now: Instant;
};
export type Registered =
  | { verdict: "registered" | "known"; request: Request }
  | { verdict: "refused"; field: string; message: string };

/**
 * Registers a request: its clock starts at receipt by any entity (R49, T48). The requester's own data are sealed;
 * the request itself carries tokens. Registering the same id again returns what is there.
 */
export async function registerRequest(
  ports: { ledger: Ledger; tokens: Tokens; sealer: Sealer },
  registration: Registration,
  policy: RightsPolicy,
): Promise<Registered> {
  const { request, requestId, now } = registration;
  const entity = policy.entities.find(({ id }) => id === request.entityId);
  if (entity === undefined)
    return refused("entityId", "is not one of the entities in the settings");
  const { country, timeZone } = entity;
  const wrong = wrongReceipt(request.receivedAt, now);
  if (wrong !== undefined) return refused("receivedAt", wrong);
  await ports.ledger.append({
    kind: "subject",
    requestId,
    sealed: await ports.sealer.seal(requestId, JSON.stringify(request.subject)),
    revision: 0,
  });
  const subjects = await subjectsOf(ports.tokens, request.subject, country);
  const item: Request = {
    ...registered(registration),
    language: request.language ?? languageOf(country),
    ...subjects,
    ...(await relatedTo(ports.ledger, { requestId, ...subjects }, now)),
    deadlines: deadlines(request.receivedAt, entity),
    clock: { country, timeZone, pauses: [] },
  };
  await ports.ledger.append({
    kind: "clock-watch",
    requestId,
    told: "running",
    // What is received late may be half over already.
    nextAt: nextLevelAt(item, item.receivedAt) ?? now,
    revision: 0,
  });
  await linkSubjects(ports.ledger, item);
  const appended = await ports.ledger.append(item);
  return appended.outcome === "present" && appended.item.kind === "request"
    ? { verdict: "known", request: appended.item }
    : { verdict: "registered", request: item };
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

const refused = (field: string, message: string): Registered => ({
  verdict: "refused",
  field,
  message,
});

function registered({ request, requestId, registeredBy, now }: Registration) {
  return {
    kind: "request",
    requestId,
    rights: request.rights,
    state: "received",
    channel: request.channel,
    entityId: request.entityId,
    receivedAt: request.receivedAt,
    registeredAt: now,
    registeredBy,
    owner: registeredBy,
    escalations: 0,
    revision: 0,
  } as const;
}

/** A receipt may lie back as far as a year, never ahead; five minutes are a clock's. */
function wrongReceipt(receivedAt: Instant, now: Instant): string | undefined {
  if (receivedAt > plusMinutes(now, 5)) return "must not lie in the future";
  return receivedAt < plusDays(now, -366)
    ? "must not lie more than a year back"
    : undefined;
}
