import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import type { Transfer } from "#schemas/transfer";
import { localDate } from "../clock/calendar-day.ts";
import { clockOf } from "../clock/clock-of.ts";
import { authorityOf } from "../letters/authorities.ts";
import { kindOf } from "../rights/kind-of.ts";
import { processingOf } from "../rights/processing-of.ts";
import { transfersOn } from "../transfers/transfers-on.ts";
import { english } from "./english.ts";

export type AccessContext = ReturnType<typeof accessContext>;

/** What Art 15(1)(a) to (h) and 15(2) ask us to tell, for these data and not in general (R38, T66); in English, for programs. */
export function accessContext(
  request: Request,
  {
    transfers,
    ...policy
  }: Pick<RightsPolicy, "controller" | "standingRecipients" | "processing"> & {
    transfers: readonly Transfer[];
  },
  asOf: Instant,
) {
  const { requestId, receivedAt, entityId, clock } = request;
  return {
    asOf,
    controller: policy.controller,
    entityId,
    recipients: policy.standingRecipients,
    complaint: authorityOf(clock.country),
    ...english.context[kindOf(request)],
    subject: kindOf(request),
    processing: processingOf(policy, kindOf(request)),
    transfers: transfersOn(transfers, entityId, localDate(asOf, clock.timeZone))
      .told,
    request: {
      requestId,
      receivedAt,
      answeredBy: clockOf(request, asOf).dueDate,
    },
  };
}
