import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { clockOf } from "../clock/clock-of.ts";
import { authorityOf } from "../letters/authorities.ts";
import { english } from "./english.ts";

export type AccessContext = ReturnType<typeof accessContext>;

/** What Art 15(1)(a) to (h) and 15(2) ask us to tell, for these data and not in general (R38, T66); in English, for programs. */
export function accessContext(
  request: Request,
  policy: Pick<RightsPolicy, "controller" | "standingRecipients">,
  asOf: Instant,
) {
  const { requestId, receivedAt, entityId, clock } = request;
  return {
    asOf,
    controller: policy.controller,
    entityId,
    recipients: policy.standingRecipients,
    complaint: authorityOf(clock.country),
    ...english.context,
    request: {
      requestId,
      receivedAt,
      answeredBy: clockOf(request, asOf).dueDate,
    },
  };
}
