import type { ExtensionGround, NewExtension } from "#schemas/clock";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { areOfSamePerson } from "../matching/are-of-same-person.ts";
import { clockOf } from "./clock-of.ts";
import {
  type ClockRefusalName,
  type Moved,
  refusedBecause,
} from "./clock-refusals.ts";
import { extendedDeadlines } from "./legal-dates.ts";

export type Extending = {
  extension: NewExtension;
  /** Those of the named requests that there are. */
  others: readonly Request[];
  by: StaffId;
  now: Instant;
};

/**
 * One extension by two further months, within the first, for complexity or the number of that person's requests (Art
 * 12(3), T46). It does not count before the requester was told; one that was decided and not told yet may be decided anew.
 */
export function extendClock(
  request: Request,
  extending: Extending,
): Moved<Request> {
  const { extension, by, now } = extending;
  const ground = lawfulGround(extension.ground);
  if (ground === undefined) return refusedBecause("no-lawful-ground");
  const because = whyNotExtended(request, { ...extending, ground });
  if (because !== undefined) return refusedBecause(because);
  const { receivedAt, clock } = request;
  const { pausedDays } = clockOf(request, now);
  return {
    verdict: "moved",
    request: {
      ...request,
      clock: {
        ...clock,
        extension: {
          ground,
          why: extension.why,
          otherRequests: extension.otherRequests,
          by,
          decidedAt: now,
          until: extendedDeadlines(receivedAt, clock, pausedDays).dueDate,
        },
      },
    },
  };
}

/** The notice also names a large number of requests received, and identities not established in time; the law does not (R50). */
const lawfulGround = (ground: string): ExtensionGround | undefined =>
  ground === "complexity" || ground === "number" ? ground : undefined;

function whyNotExtended(
  request: Request,
  { ground, extension, others, now }: Extending & { ground: ExtensionGround },
): ClockRefusalName | undefined {
  const { state, legalAt } = clockOf(request, now);
  const { otherRequests } = extension;
  if (state === "closed") return "no-time-left-to-move";
  if (request.clock.extension?.toldAt !== undefined) return "extended-already";
  if (now >= legalAt) return "first-month-over";
  return ground === "number" && !areNamed(request, otherRequests, others)
    ? "no-other-requests"
    : undefined;
}

const areNamed = (
  request: Request,
  named: readonly RequestId[],
  others: readonly Request[],
): boolean =>
  others.length > 0 &&
  others.length === named.length &&
  areOfSamePerson(request, others);
