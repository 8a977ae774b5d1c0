import type { RequestClock } from "#schemas/clock";
import type { Instant, LegalDate } from "#schemas/instant";
import type { Deadlines } from "#schemas/request";
import {
  localDate,
  plusCalendarDays,
  plusCalendarMonths,
} from "./calendar-day.ts";
import { nextWorkingDay } from "./working-day.ts";

/** Where it is counted: in the country and the zone of the entity that acts. */
export type Place = Pick<RequestClock, "country" | "timeZone">;

/**
 * When a request must be answered. The notice's thirty days are never moved to a working day (R50); the legal month is
 * that of Art 12(3), counted by Reg (EEC, Euratom) 1182/71: the day of receipt is not counted (Art 3(1)), the same date
 * next month or that month's last day (Art 3(2)(c)), and on to the next working day when that one is free (Art 3(4)). We
 * work to the earlier (T42, T44). Days the clock stood are added to each before anything rolls.
 */
export function deadlines(
  receivedAt: Instant,
  { country, timeZone }: Place,
  pausedDays = 0,
): Deadlines {
  const received = localDate(receivedAt, timeZone);
  const month = plusCalendarMonths(received, 1);
  return withDue(
    plusCalendarDays(received, 30 + pausedDays),
    nextWorkingDay(plusCalendarDays(month, pausedDays), country),
  );
}

/**
 * The same after an extension by two further months. By law these are three months from receipt; two months behind the
 * end of the first can be earlier, after a receipt at a month's end, and we work to the earlier again (T45).
 */
export function extendedDeadlines(
  receivedAt: Instant,
  { country, timeZone }: Place,
  pausedDays = 0,
): Deadlines {
  const received = localDate(receivedAt, timeZone);
  const chained = plusCalendarMonths(plusCalendarMonths(received, 1), 2);
  const fromReceipt = plusCalendarMonths(received, 3);
  return withDue(
    plusCalendarDays(chained, pausedDays),
    nextWorkingDay(plusCalendarDays(fromReceipt, pausedDays), country),
  );
}

const withDue = (noticeDate: LegalDate, legalDate: LegalDate): Deadlines => ({
  noticeDate,
  legalDate,
  dueDate: noticeDate < legalDate ? noticeDate : legalDate,
});
