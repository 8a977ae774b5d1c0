import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { clockOf } from "./clock-of.ts";
import { deadlines, extendedDeadlines } from "./legal-dates.ts";

/** The clock of what turns out to have been received before: from the first receipt by any entity (T48). */
export function receivedEarlier(
  request: Request,
  receivedAt: Instant,
  now: Instant,
): Request {
  if (receivedAt >= request.receivedAt) return request;
  const { clock } = request;
  const { pausedDays } = clockOf(request, now);
  const { extension } = clock;
  return {
    ...request,
    receivedAt,
    deadlines: deadlines(receivedAt, clock),
    clock:
      extension === undefined
        ? clock
        : {
            ...clock,
            extension: {
              ...extension,
              until: extendedDeadlines(receivedAt, clock, pausedDays).dueDate,
            },
          },
  };
}
