import type { Ledger, Sealer, Tokens, Workflows } from "../ports.ts";
import type { NewReopening, Round } from "#schemas/reopening";
import type { Request } from "#schemas/request";
import { nextLevelAt } from "../clock/clock-of.ts";
import { deadlines } from "../clock/legal-dates.ts";
import { requestPartition } from "../ledger/keys.ts";
import { earliest, plusDays } from "../time/instant.ts";
import { isAhead } from "../time/is-ahead.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { kindOf, ofKind } from "../rights/kind-of.ts";
import { linkSubjects } from "../matching/link-subjects.ts";
import { roundOf } from "./round.ts";
import type { Act, NotNow, Steered } from "./steering.ts";
import { subjectsOf } from "../matching/subjects-of.ts";
import { unconfirmOthers } from "../matching/unconfirm-others.ts";

export type ReopenPorts = {
  ledger: Ledger;
  tokens: Tokens;
  sealer: Pick<Sealer, "seal">;
  workflows: Pick<Workflows, "start">;
};
export type Reopening = Act & NewReopening;
type Wrong = { field: string; message: string };
export type Reopened = Steered | ({ verdict: "wrong" } & Wrong);

/**
 * Works on a closed request once more: a round of its own, with a time, a workflow and letters of its own, while all of the
 * round before is kept. Written down first, and contact data only into a request that is open again; a run that broke off
 * goes on when it is asked for again.
 */
export async function reopenRequest(
  ports: ReopenPorts,
  reopening: Reopening,
): Promise<Reopened> {
  const { ledger } = ports;
  const before = await requestOf(ledger, reopening.requestId);
  if (isJustReopened(before)) return opened(ports, reopening, before);
  const because = whyNotReopened(before);
  if (because !== undefined) return { verdict: "refused", because };
  const wrong = wrongReceipt(before, reopening) ?? wrongKind(before, reopening);
  if (wrong !== undefined) return { verdict: "wrong", ...wrong };
  const round = await roundFor(ledger, before, reopening);
  const { subjects, unusableNumbers } = await subjectsOf(
    ports.tokens,
    reopening.subject,
    before.clock.country,
  );
  const request = await changeRequest(ledger, before.requestId, (current) =>
    current.closedAt === undefined
      ? current
      : again(current, round, {
          subjects: [...new Set([...current.subjects, ...subjects])],
          unusableNumbers,
        }),
  );
  return opened(ports, reopening, request);
}

/** Whoever reopens first says why and from when on; the same asked for again is the same round. */
async function roundFor(
  ledger: Ledger,
  earlier: Request,
  { because, receivedAt, by, now }: Reopening,
): Promise<Round> {
  const round: Round = {
    kind: "round",
    requestId: earlier.requestId,
    round: roundOf(earlier) + 1,
    ...{ because, receivedAt, by, earlier },
    at: now,
    revision: 0,
  };
  const appended = await ledger.append(round);
  return appended.outcome === "present" && appended.item.kind === "round"
    ? appended.item
    : round;
}

/** What was asked, by whom and through whom stays; what was decided and done is of the round before. */
const again = (
  request: Request,
  { round, because, receivedAt, at }: Round,
  subject: Pick<Request, "subjects" | "unusableNumbers">,
): Request => {
  const { kind, requestId, rights, channel, entityId, language } = request;
  const { registeredAt, registeredBy, owner, escalations, revision } = request;
  const { related, duplicates, clock, transmitTo } = request;
  const { subjectKind, actsFor } = request;
  const place = { country: clock.country, timeZone: clock.timeZone };
  return {
    ...{ kind, requestId, rights, channel, entityId, language },
    ...{ registeredAt, registeredBy, owner, escalations, revision },
    ...(related && { related }),
    ...(duplicates && { duplicates }),
    ...(transmitTo && { transmitTo }),
    ...ofKind(subjectKind),
    // A mandate may be over by now; it is checked anew.
    ...(actsFor && { actsFor: { as: actsFor.as } }),
    ...subject,
    state: "received",
    receivedAt,
    deadlines: deadlines(receivedAt, place),
    clock: { ...place, pauses: [] },
    reopened: { round, because, at },
  };
};

/** All that must be there before the workflow begins; each is written once. */
async function opened(
  { ledger, sealer, workflows }: ReopenPorts,
  { subject, by, now }: Reopening,
  request: Request,
): Promise<Steered> {
  const { requestId, reopened } = request;
  await ledger.append({
    kind: "subject",
    requestId,
    sealed: await sealer.seal(requestId, JSON.stringify(subject)),
    round: roundOf(request),
    revision: 0,
  });
  await linkSubjects(ledger, request);
  await unconfirmOthers(ledger, requestId, []);
  await watchAgain(ledger, request, now);
  await ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "request.reopened",
    discriminator: String(roundOf(request)),
    at: now,
    details: {
      by,
      round: roundOf(request),
      ...(reopened && { because: reopened.because }),
    },
    revision: 0,
  });
  await workflows.start(requestId, roundOf(request));
  return { verdict: "done", request };
}

async function watchAgain(
  ledger: Ledger,
  request: Request,
  now: Reopening["now"],
): Promise<void> {
  const watch = await ledger.read({
    partition: requestPartition(request.requestId),
    item: "clock",
  });
  if (watch?.kind !== "clock-watch") return;
  const nextAt = earliest(
    plusDays(now, 1),
    nextLevelAt(request, request.receivedAt) ?? now,
  );
  await ledger.replace([{ ...watch, told: "running", nextAt }]);
}

/** Nothing has begun in this round, so that it may be begun again. */
const isJustReopened = ({ reopened, state }: Request): boolean =>
  reopened !== undefined && state === "received";

function whyNotReopened({
  closedAt,
  duplicateOf,
}: Request): NotNow | undefined {
  if (closedAt === undefined)
    return {
      reason: "The request is open; nothing has to be reopened.",
      fix: "Go on with it, or register what is asked now as a request of its own.",
    };
  return duplicateOf === undefined
    ? undefined
    : {
        reason: `The request was answered with ${duplicateOf}.`,
        fix: "Reopen that one.",
      };
}

/** It lies behind the receipt of the round before, never ahead. */
function wrongReceipt(
  before: Request,
  { receivedAt, now }: Reopening,
): Wrong | undefined {
  const field = "receivedAt";
  if (isAhead(receivedAt, now))
    return { field, message: "must not lie in the future" };
  return receivedAt < before.receivedAt
    ? { field, message: "must not lie before the receipt of what is reopened" }
    : undefined;
}

const wrongKind = (
  before: Request,
  { subject: { kind = "customer" } }: Reopening,
): Wrong | undefined =>
  kind === kindOf(before)
    ? undefined
    : {
        field: "subject.kind",
        message: `must be "${kindOf(before)}", which the request is of`,
      };
