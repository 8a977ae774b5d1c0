import type { Ledger } from "../ports.ts";
import type { EvidenceType, Evidence } from "#schemas/evidence";
import type { StaffId, SuspensionId } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { SuspensionPolicy } from "#schemas/policy";
import type { Suspension, Told } from "#schemas/suspension";
import { plusMinutes } from "../time/instant.ts";
import { isAhead } from "../time/is-ahead.ts";
import { overdueFrom, withAgenda } from "./agenda.ts";
import { type Changed, changeSuspension } from "./change-suspension.ts";
import { evidenceOf } from "./evidence-of.ts";
import { wrongReview } from "./review-date.ts";

export type SuspensionDecision =
  | { step: "release" | "approval" | "cancellation" }
  | { step: "told"; told: Told }
  | { step: "review"; reviewBy: LegalDate };
export type DecidingSuspension = {
  suspensionId: SuspensionId;
  decision: SuspensionDecision;
  by: StaffId;
  now: Instant;
};

/** What a person decides about a hold or a restriction; a release takes two of them (T16). */
export async function decideSuspension(
  ledger: Ledger,
  deciding: DecidingSuspension,
  policy: SuspensionPolicy,
): Promise<Changed> {
  const changed = await changeSuspension(
    ledger,
    deciding.suspensionId,
    (current) => decided(current, deciding, policy),
  );
  if (changed.verdict === "changed")
    await ledger.append(
      evidenceOf(deciding, evidenceTypes[deciding.decision.step], {
        ...detailsOf(deciding.decision),
      }),
    );
  return changed;
}

const evidenceTypes: Readonly<
  Record<SuspensionDecision["step"], EvidenceType>
> = {
  release: "release.asked",
  approval: "release.approved",
  cancellation: "release.cancelled",
  told: "subject.told",
  review: "review.set",
};

function detailsOf(decision: SuspensionDecision): Evidence["details"] {
  switch (decision.step) {
    case "told": {
      const { channel, toldAt, liftsAt } = decision.told;
      return { channel, toldAt, ...(liftsAt === undefined ? {} : { liftsAt }) };
    }
    case "review":
      return { reviewBy: decision.reviewBy };
    case "release":
    case "approval":
    case "cancellation":
      return {};
  }
}

function decided(
  current: Suspension,
  { decision, by, now }: DecidingSuspension,
  policy: SuspensionPolicy,
): Changed {
  switch (decision.step) {
    case "release":
      return release(current, { by, now });
    case "approval":
      return approve(current, { by, now, policy });
    case "cancellation":
      return cancel(current, now);
    case "told":
      return tell(current, { by, now, told: decision.told });
    case "review":
      return review(current, { now, policy, reviewBy: decision.reviewBy });
  }
}

type By = { by: StaffId; now: Instant };

function release(current: Suspension, { by, now }: By): Changed {
  if (current.state !== "placing" && current.state !== "in-force")
    return refused(
      `Its state is ${current.state}; there is nothing to ask for.`,
    );
  if (current.terms.type === "restriction" && current.told === undefined)
    return refused(
      "The subject must be told before a restriction is lifted (Art 18(3)): post how and when to …/told first.",
    );
  return changed(
    { ...current, state: "release-asked", releaseAsked: { by, at: now } },
    now,
  );
}

function approve(
  current: Suspension,
  { by, now, policy }: By & { policy: SuspensionPolicy },
): Changed {
  const { releaseAsked, state, terms } = current;
  if (state !== "release-asked" || releaseAsked === undefined)
    return refused(`Its state is ${state}; nobody has asked for its release.`);
  if (releaseAsked.by === by)
    return refused(
      "Somebody else must approve: who asked for a release cannot approve it.",
    );
  const graceUntil = plusMinutes(now, policy.graceHours[terms.type] * 60);
  if (current.told?.liftsAt !== undefined && graceUntil < current.told.liftsAt)
    return refused(
      `The subject was told that it is lifted from ${current.told.liftsAt} on, and may object until then (Art 18(3)): approve it when the grace ends behind that.`,
    );
  const { round: _broken, ...rest } = current;
  return changed(
    {
      ...rest,
      state: "releasing",
      releaseApproved: { by, at: now },
      graceUntil,
    },
    now,
  );
}

/** Takes a release back while nothing has been let go. What came meanwhile is looked for at once. */
function cancel(current: Suspension, now: Instant): Changed {
  if (current.state !== "release-asked" && current.state !== "releasing")
    return refused(
      `Its state is ${current.state}; no release can be cancelled.`,
    );
  const {
    releaseAsked: _asked,
    releaseApproved: _approved,
    graceUntil: _grace,
    told: _untrue,
    ...rest
  } = current;
  return changed({ ...rest, state: "placing", lookAt: now }, now);
}

function tell(
  current: Suspension,
  { by, now, told }: By & { told: Told },
): Changed {
  if (current.terms.type !== "restriction")
    return refused("Only the end of a restriction is told to its subject.");
  if (current.state !== "placing" && current.state !== "in-force")
    return refused(`Its state is ${current.state}; it is past telling.`);
  if (isAhead(told.toldAt, now) || told.toldAt < current.placed.at)
    return refused(
      "toldAt must lie between the beginning of the restriction and now.",
    );
  return changed(
    {
      ...current,
      told: {
        ...{ by, at: told.toldAt, channel: told.channel },
        ...(told.liftsAt === undefined ? {} : { liftsAt: told.liftsAt }),
      },
    },
    now,
  );
}

function review(
  current: Suspension,
  {
    now,
    policy,
    reviewBy,
  }: { now: Instant; policy: SuspensionPolicy; reviewBy: LegalDate },
): Changed {
  if (current.state === "letting-go" || current.state === "released")
    return refused(
      `Its state is ${current.state}; there is nothing to review.`,
    );
  const wrong = wrongReview(reviewBy, { terms: current.terms, now, policy });
  if (wrong !== undefined) return refused(`reviewBy ${wrong}.`);
  return changed(
    { ...current, reviewBy, noticeAt: overdueFrom(reviewBy) },
    now,
  );
}

const changed = (suspension: Suspension, now: Instant): Changed => ({
  verdict: "changed",
  suspension: withAgenda(suspension, now),
});

const refused = (because: string): Changed => ({
  verdict: "refused",
  because,
});
