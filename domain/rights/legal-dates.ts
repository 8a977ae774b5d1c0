import type { Instant, LegalDate } from "#schemas/instant";
import type { ActingEntity, RightsPolicy } from "#schemas/policy";
import type { Deadlines } from "#schemas/request";
import { ImpossibleInstant, instantOf, isLegalDate } from "../time/instant.ts";

type Calendar = Pick<RightsPolicy, "holidays"> & { entity: ActingEntity };

/**
 * When a request must be answered. The notice's thirty days are never moved (R50); the legal month is that of
 * Art 12(3) counted by Reg (EEC, Euratom) 1182/71: same date next month or that month's last day, and on to the next
 * working day of the entity's country when it falls on a free one. We work to the earlier (T42, T44).
 */
export function deadlines(receivedAt: Instant, calendar: Calendar): Deadlines {
  const received = localDate(receivedAt, calendar.entity.timeZone);
  const noticeDate = plusCalendarDays(received, 30);
  const legalDate = nextWorkingDay(plusCalendarMonths(received, 1), calendar);
  return {
    noticeDate,
    legalDate,
    dueDate: noticeDate < legalDate ? noticeDate : legalDate,
  };
}

/** The calendar day it was where the entity acts (T12). */
export function localDate(instant: Instant, timeZone: string): LegalDate {
  return legalDate(
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).format(new Date(instant)),
  );
}

export function plusCalendarDays(from: LegalDate, days: number): LegalDate {
  const { year, month, day } = partsOf(from);
  return legalDate(
    instantOf(Date.UTC(year, month - 1, day + days)).slice(0, 10),
  );
}

/** The same date that many months on, or that month's last day when it has no such date: 31 January -> 28 February (T43). */
export function plusCalendarMonths(from: LegalDate, months: number): LegalDate {
  const { year, month, day } = partsOf(from);
  const lastDay = new Date(
    Date.UTC(year, month - 1 + months + 1, 0),
  ).getUTCDate();
  return legalDate(
    instantOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).slice(
      0,
      10,
    ),
  );
}

export function nextWorkingDay(date: LegalDate, calendar: Calendar): LegalDate {
  return isWorkingDay(date, calendar)
    ? date
    : nextWorkingDay(plusCalendarDays(date, 1), calendar);
}

function isWorkingDay(
  date: LegalDate,
  { holidays, entity }: Calendar,
): boolean {
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  const free = (holidays[entity.country]?.[date.slice(0, 4)] ?? "").split(" ");
  return (
    weekday !== 0 &&
    weekday !== 6 &&
    !free.includes(date.slice(5, 7) + date.slice(8, 10))
  );
}

function partsOf(date: LegalDate): {
  year: number;
  month: number;
  day: number;
} {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function legalDate(text: string): LegalDate {
  if (!isLegalDate(text))
    throw new ImpossibleInstant(
      "A legal date must lie between the years 0 and 9999.",
    );
  return text;
}
