import * as z from "zod/mini";
import { anchorBefore } from "#domain/audit/anchor-chain";
import { chainPrefix, segmentKey } from "#domain/audit/audit-keys";
import type { AuditReader } from "#domain/audit/audit-port";
import { type AuditQuestion, isAskedFor } from "#domain/audit/is-asked-for";
import { staffPartition } from "#domain/ledger/staff-keys";
import type { Ports } from "#domain/ports";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { staffAsking } from "#functions/middleware/staff";
import { AuditRecord } from "#schemas/audit";
import type { EvidenceType } from "#schemas/evidence";
import { InteractionId, RequestId, StaffId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";

type Needs = Pick<Ports, "ledger" | "now" | "randomId"> & {
  audit: AuditReader;
};

/** Objects in one answer: of at most 200 KB each, in the ten megabytes that API Gateway takes. */
const mostSegments = 20;
/** Objects read for one answer of a search. */
const mostSearched = 40;

const after = z.optional(z.string().check(z.maxLength(400)));
const Fetch = z.object({ of: z.enum(["chain", "anchors"]), after });
const Search = z.object({
  person: z.optional(StaffId),
  call: z.optional(InteractionId),
  request: z.optional(RequestId),
  type: z.optional(z.string().check(z.regex(/^[a-z.-]{1,60}$/))),
  from: z.optional(LegalDate),
  to: z.optional(LegalDate),
  after,
});

/**
 * `GET /audit/segments?of=chain` hands the audit store out as it is, `GET /audit/records` looks in it; both to the security
 * team alone, and each is written down before anything is read (R68).
 */
export const readAudit = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    return request.route === "GET /audit/segments"
      ? { status: 200, body: await segments(ports, request, by) }
      : { status: 200, body: await records(ports, request, by) };
  });

async function segments(ports: Needs, { query }: HttpRequest, by: StaffId) {
  const asked = parseAs({ of: "chain", ...query }, Fetch);
  await note(ports, by, { type: "audit.fetched", details: { what: asked.of } });
  const { objects, next } = await ports.audit.page({
    prefix: `${asked.of}/`,
    after: asked.after,
    most: mostSegments,
  });
  return { segments: objects, next: next ?? null };
}

async function records(ports: Needs, { query }: HttpRequest, by: StaffId) {
  const { after: goOn, ...question } = parseAs(query, Search);
  await note(ports, by, {
    type: "audit.searched",
    details: detailsOf(question),
  });
  const { objects, next } = await ports.audit.page({
    prefix: chainPrefix,
    after: goOn ?? (await beginningOf(ports, question)),
    most: mostSearched,
  });
  const read = objects.flatMap(({ text }) => recordsIn(text));
  const newest = read.at(-1)?.at.slice(0, 10);
  const isOver =
    question.to !== undefined && newest !== undefined && newest > question.to;
  return {
    records: read.filter((record) => isAskedFor(record, question)),
    read: read.length,
    next: isOver ? null : (next ?? null),
  };
}

const recordsIn = (text: string): AuditRecord[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => AuditRecord.parse(JSON.parse(line)));

/** Behind the newest anchor from before the first day asked for, since a chain is long. */
async function beginningOf(
  { ledger }: Needs,
  { from }: AuditQuestion,
): Promise<string | undefined> {
  if (from === undefined) return undefined;
  const anchor = await anchorBefore(ledger, from);
  return anchor === undefined || anchor.madeAt.slice(0, 10) >= from
    ? undefined
    : JSON.stringify({ key: segmentKey(anchor.last) });
}

/** Ids and codes are what is asked for; who looks at whom is itself of interest. */
const detailsOf = (question: AuditQuestion): Record<string, string> => {
  const { call, request, ...rest } = question;
  return Object.fromEntries(
    Object.entries({
      ...rest,
      interactionId: call,
      requestId: request,
    }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
};

async function note(
  { ledger, now, randomId }: Needs,
  by: StaffId,
  act: { type: EvidenceType; details: Record<string, string> },
): Promise<void> {
  await ledger.append({
    kind: "evidence",
    about: staffPartition(by),
    type: act.type,
    discriminator: randomId(),
    at: now(),
    details: { ...act.details, by },
    revision: 0,
  });
}
