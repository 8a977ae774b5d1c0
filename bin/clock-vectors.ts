import { deadlines, extendedDeadlines } from "#domain/clock/legal-dates";
import { endOfDay } from "#domain/clock/calendar-day";
import { Instant } from "#schemas/instant";
import { settings } from "#stacks/settings";

const { entities } = settings.production.rights;

/** Receipts, and what each shows. */
const cases: readonly (readonly [
  receivedAt: string,
  entityId: string,
  shows: string,
])[] = [
  [
    "2027-01-31T12:00:00.000Z",
    "be-2",
    "no 31 February: the month is shorter than thirty days and ends on a Sunday",
  ],
  [
    "2027-01-31T12:00:00.000Z",
    "us-17.1",
    "the same where weekends alone are free",
  ],
  ["2028-01-31T12:00:00.000Z", "fr-4", "a leap year's 29 February"],
  [
    "2027-02-28T12:00:00.000Z",
    "de-5",
    "a month from the last day of February is 28 March, not 31; a Sunday, and Easter Monday behind it",
  ],
  [
    "2027-03-05T12:00:00.000Z",
    "nl-6",
    "a month of 31 days: the notice's thirty are earlier",
  ],
  ["2026-08-31T12:00:00.000Z", "at-1", "31 August: 30 September"],
  [
    "2026-11-25T12:00:00.000Z",
    "gb-16",
    "Christmas, Boxing Day on a Saturday, and its substitute",
  ],
  [
    "2026-11-25T12:00:00.000Z",
    "ro-9",
    "Christmas, and its second day on a Saturday",
  ],
  [
    "2026-11-25T12:00:00.000Z",
    "us-17.1",
    "Christmas is no holiday of a Member State",
  ],
  ["2027-03-30T12:00:00.000Z", "ro-9", "orthodox Good Friday to Easter Monday"],
  ["2027-03-30T12:00:00.000Z", "gr-13", "the same in Greece"],
  ["2027-03-30T12:00:00.000Z", "be-2", "and not in Belgium"],
  ["2026-12-31T22:30:00.000Z", "ro-9", "the new year has begun in Bucharest"],
  ["2026-12-31T22:30:00.000Z", "gb-16", "and not in London"],
  ["2027-01-01T03:00:00.000Z", "us-17.1", "nor in Chicago"],
  ["2026-03-28T23:30:00.000Z", "cz-3", "the night the clocks go forward"],
  ["2026-10-25T00:30:00.000Z", "pl-8", "the night they go back"],
  [
    "2026-05-01T12:00:00.000Z",
    "hu-7",
    "received on a holiday: the day of receipt is not counted, whatever it is",
  ],
  ["2026-05-22T12:00:00.000Z", "se-15", "a month on is Monday after midsummer"],
  [
    "2026-05-05T12:00:00.000Z",
    "dk-12",
    "5 June is a day off by agreement and not by law: no later for it",
  ],
  ["2026-07-15T12:00:00.000Z", "es-11", "Assumption on a Saturday"],
  ["2027-02-17T12:00:00.000Z", "ie-14", "Saint Patrick's Day"],
];

/** `docs/clock-vectors.json`: receipts with the dates they lead to, for whoever wants to check them by other means. */
export function clockVectors(): string {
  return JSON.stringify({
    about:
      "Receipts and the dates they lead to: the notice's 30 days, the month of Article 12(3) GDPR counted by Regulation (EEC, Euratom) 1182/71, the day the request is due, which is the earlier, the first moment it is overdue, and both after an extension by two months.",
    vectors: cases.map(vectorOf),
  });
}

class UnknownEntity extends Error {
  readonly code = "unknown-entity";
}

function vectorOf([at, entityId, shows]: (typeof cases)[number]) {
  const receivedAt = Instant.parse(at);
  const entity = entities.find(({ id }) => id === entityId);
  if (entity === undefined) throw new UnknownEntity(entityId);
  const { country, timeZone } = entity;
  const first = deadlines(receivedAt, entity);
  const extended = extendedDeadlines(receivedAt, entity);
  return {
    shows,
    receivedAt,
    entityId,
    country,
    timeZone,
    ...first,
    overdueAt: endOfDay(first.dueDate, timeZone),
    extended: { dueDate: extended.dueDate, legalDate: extended.legalDate },
  };
}
