import type { Ledger, Notifier, Sealer } from "../ports.ts";
import type { RequestId, StaffId, SuspensionId } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { RightsPolicy, SuspensionPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import type { LiftingLetter } from "#schemas/lifting-letter";
import type { Suspension } from "#schemas/suspension";
import {
  endOfDay,
  localDate,
  plusCalendarDays,
} from "../clock/calendar-day.ts";
import { requestOf } from "../rights/change-request.ts";
import { composeLetter, headOf } from "../correspondence/compose-letter.ts";
import { requesterAddress } from "../correspondence/requester-address.ts";
import { sendOnce } from "../correspondence/send-once.ts";
import type { NotNow } from "../desk/steering.ts";
import { suspensionOf } from "./change-suspension.ts";
import { decideSuspension } from "./decide-suspension.ts";

export type LiftingPorts = {
  ledger: Ledger;
  sealer: Pick<Sealer, "unseal">;
  notifier: Notifier;
  addressIn: (subjectFile: string) => string;
};
export type Lifting = {
  suspensionId: SuspensionId;
  said: LiftingLetter;
  by: StaffId;
  now: Instant;
};
export type ToldOfLifting =
  | { verdict: "told"; suspension: Suspension }
  | { verdict: "refused"; because: NotNow };
type Policies = { rights: RightsPolicy; suspension: SuspensionPolicy };

/**
 * Art 18(3): writes to whom a restriction protects, before it is lifted and at most once a day of lifting, and takes down
 * that they were told. Nobody can approve the release for an earlier day than the letter says.
 */
export async function tellOfLifting(
  ports: LiftingPorts,
  lifting: Lifting,
  { rights, suspension: policy }: Policies,
): Promise<ToldOfLifting> {
  const { suspensionId, said, by, now } = lifting;
  const suspension = await suspensionOf(ports.ledger, suspensionId);
  const requestId = requestIdOf(suspension);
  if (requestId === undefined) return refused(notOfARequest);
  if (suspension.state !== "placing" && suspension.state !== "in-force")
    return refused(pastTelling);
  const request = await requestOf(ports.ledger, requestId);
  if (said.liftedOn <= localDate(now, request.clock.timeZone))
    return refused(notBefore);
  const toldAt = await send(ports, request, { lifting, rights });
  if (toldAt === undefined) return refused(forgotten);
  const told = await decideSuspension(
    ports.ledger,
    {
      ...{ suspensionId, by, now },
      decision: {
        step: "told",
        told: {
          ...{ channel: "email", toldAt },
          liftsAt: beginningOf(said.liftedOn, request),
        },
      },
    },
    policy,
  );
  return told.verdict === "changed"
    ? { verdict: "told", suspension: told.suspension }
    : refused({ reason: told.because, fix: "See: tacet restrictions show ID" });
}

const requestIdOf = ({ terms }: Suspension): RequestId | undefined =>
  terms.type === "restriction" ? terms.requestId : undefined;

const beginningOf = (day: LegalDate, { clock }: Request): Instant =>
  endOfDay(plusCalendarDays(day, -1), clock.timeZone);

type Composing = { lifting: Lifting; rights: RightsPolicy };

/** Answers when it was sent, and nothing when nobody knows where to. */
function send(
  ports: LiftingPorts,
  request: Request,
  { lifting: { suspensionId, said, now }, rights }: Composing,
): Promise<Instant | undefined> {
  const { requestId } = request;
  const { liftedOn, because, email } = said;
  const name = `restriction-lifting#${suspensionId}#${liftedOn}`;
  return sendOnce(ports, { requestId, name, now }, async () => {
    const to = email ?? (await requesterAddress(ports, requestId));
    return to === undefined
      ? undefined
      : composeLetter(
          to,
          [{ kind: "restriction-lifting", facts: { liftedOn, because } }],
          headOf(request, rights),
        );
  });
}

const refused = (because: NotNow): ToldOfLifting => ({
  verdict: "refused",
  because,
});

const notOfARequest: NotNow = {
  reason: "It is no restriction of a request, so nobody's address is known.",
  fix: "Tell its subject otherwise, and take down how: tacet restrictions told ID",
};
const pastTelling: NotNow = {
  reason: "Its release has been asked for, or is done.",
  fix: "Take the release back first: tacet restrictions cancel ID",
};
const notBefore: NotNow = {
  reason: "The subject must be told before the day it is lifted on.",
  fix: "Name a later day.",
  article: "Art 18(3)",
};
const forgotten: NotNow = {
  reason: "How to reach the requester was forgotten when the request closed.",
  fix: "Give the address they can be reached at; it is used for this letter and not kept.",
};
