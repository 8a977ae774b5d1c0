import type { Ledger, Tokens } from "../ports.ts";
import type { StaffId, SuspensionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { SuspensionPolicy } from "#schemas/policy";
import type { NewScope, NewSuspension, Suspension } from "#schemas/suspension";
import { overdueFrom, withAgenda } from "./agenda.ts";
import { changeSuspension, suspensionOf } from "./change-suspension.ts";
import { nothingCounted } from "./counts.ts";
import { evidenceOf } from "./evidence-of.ts";
import { type NamedIds, newAddition } from "./new-addition.ts";
import { wrongReview } from "./review-date.ts";

type RegisterPorts = { ledger: Ledger; tokens: Tokens };
type Posted = {
  suspensionId: SuspensionId;
  digest: string;
  by: StaffId;
  now: Instant;
};
export type Registration = Posted & { suspension: NewSuspension };
export type Extension = Posted & { scope: NewScope };
export type Registered =
  | { verdict: "registered" | "known"; suspension: Suspension }
  | { verdict: "refused"; field: string; message: string }
  | { verdict: "closed"; because: string };

/** Registers a hold or a restriction; sweeps place it. The same id again is the same suspension (T23). */
export async function registerSuspension(
  { ledger, tokens }: RegisterPorts,
  registration: Registration,
  policy: SuspensionPolicy,
): Promise<Registered> {
  const { suspension: posted, now } = registration;
  const wrong = wrongReview(posted.reviewBy, { terms: posted, now, policy });
  if (wrong !== undefined)
    return { verdict: "refused", field: "reviewBy", message: wrong };
  const named = await newAddition(tokens, {
    ...registration,
    scope: posted.scope,
  });
  return named.verdict === "refused"
    ? named
    : registerNamed(ledger, registration, named);
}

/** The same of what is named already, by a review date that is known to be right. */
export async function registerNamed(
  ledger: Ledger,
  registration: Registration,
  named: NamedIds,
): Promise<Extract<Registered, { suspension: Suspension }>> {
  const item = withAgenda(
    suspensionFrom(registration, named.size),
    registration.now,
  );
  // What is named comes first: no sweep finds a suspension without it.
  await ledger.append(named.addition);
  const appended = await ledger.append(item);
  const known = appended.outcome === "present" && appended.item;
  const suspension = known && known.kind === "suspension" ? known : item;
  const { suspensionId, placed } = suspension;
  // Whoever placed it may have died before this was written.
  await ledger.append(
    evidenceOf(
      { suspensionId, by: placed.by, now: placed.at },
      "suspension.placed",
    ),
  );
  return {
    verdict: suspension === item ? "registered" : "known",
    suspension,
  };
}

/** More ids for a suspension in force; the next round takes them up. */
export async function extendSuspension(
  { ledger, tokens }: RegisterPorts,
  extension: Extension,
): Promise<Registered> {
  const before = await suspensionOf(ledger, extension.suspensionId);
  if (!takesMore(before)) return closed(before);
  const named = await newAddition(tokens, extension);
  return named.verdict === "refused"
    ? named
    : extendNamed(ledger, extension, named);
}

/** The same of what is named already. */
export async function extendNamed(
  ledger: Ledger,
  extension: Posted,
  named: NamedIds,
): Promise<Registered> {
  const added = await ledger.append(named.addition);
  const size = added.outcome === "appended" ? named.size : 0;
  const grew = await changeSuspension(
    ledger,
    extension.suspensionId,
    (current) =>
      takesMore(current)
        ? {
            verdict: "changed",
            suspension: grown(current, size, extension.now),
          }
        : { verdict: "refused", because: takesNoMore(current) },
  );
  if (grew.verdict === "refused")
    return { verdict: "closed", because: grew.because };
  await writeDownAddition(ledger, grew.suspension, {
    ...named,
    addition:
      added.outcome === "present" && added.item.kind === "addition"
        ? added.item
        : named.addition,
  });
  return { verdict: "registered", suspension: grew.suspension };
}

/** By the time and the person of its first post, so that a repeat is the same; what came with the suspension extends nothing. */
async function writeDownAddition(
  ledger: Ledger,
  { suspensionId, placed }: Suspension,
  { addition: { addedAt: now, addedBy: by }, size }: NamedIds,
): Promise<void> {
  if (now > placed.at)
    await ledger.append(
      evidenceOf({ suspensionId, by, now }, "suspension.extended", {
        named: size,
      }),
    );
}

function suspensionFrom(
  { suspension: posted, suspensionId, by, now }: Registration,
  named: number,
): Suspension {
  return {
    kind: "suspension",
    suspensionId,
    terms: termsOf(posted),
    owner: posted.owner ?? by,
    reviewBy: posted.reviewBy,
    state: "placing",
    named,
    placed: { by, at: now },
    counts: nothingCounted,
    rounds: 0,
    lookAt: now,
    noticeAt: overdueFrom(posted.reviewBy),
    revision: 0,
  };
}

function termsOf(posted: NewSuspension): Suspension["terms"] {
  if (posted.type === "hold") {
    const { type, matterId, ground, beyondCap } = posted;
    return {
      type,
      matterId,
      ground,
      ...(beyondCap === undefined ? {} : { beyondCap }),
    };
  }
  const { type, ground, requestId } = posted;
  return { type, ground, ...(requestId === undefined ? {} : { requestId }) };
}

const takesMore = ({ state }: Suspension): boolean =>
  state === "placing" || state === "in-force";

const takesNoMore = ({ state }: Suspension): string =>
  `Its state is ${state}: only one that is placing or in force takes more.`;

const closed = (suspension: Suspension): Registered => ({
  verdict: "closed",
  because: takesNoMore(suspension),
});

/** A round that runs now may be past finding, so that another is to follow it. */
const grown = (
  suspension: Suspension,
  size: number,
  now: Instant,
): Suspension =>
  withAgenda(
    {
      ...suspension,
      state: "placing",
      named: suspension.named + size,
      lookAt: now,
    },
    now,
  );
