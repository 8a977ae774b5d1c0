import type { Say } from "./wording.ts";

/** Moments are told with the zone's name: a reader elsewhere must not take them for their own. */
export function sayIn(locale: string, timeZone: string): Say {
  const longDay = (zone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone });
  // Intl takes longer to make a format than a letter takes otherwise.
  const legalDay = longDay("UTC");
  const localDay = longDay(timeZone);
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
    timeZone,
  });
  const day = (format: Intl.DateTimeFormat, at: Date): string => {
    const written = format.format(at);
    // French writes the first of a month as an ordinal; Intl does not.
    return locale === "fr" ? written.replace(/^1 /, "1er ") : written;
  };
  return {
    // A legal date is a calendar day, the same in every zone.
    date: (date) => day(legalDay, new Date(date)),
    moment: (moment) => {
      const at = new Date(moment);
      return `${day(localDay, at)}, ${time.format(at)}`;
    },
    country: (code) =>
      String(new Intl.DisplayNames(locale, { type: "region" }).of(code)),
    money: ({ value, currency }) =>
      new Intl.NumberFormat(locale, { style: "currency", currency }).format(
        value,
      ),
    names: (names) => {
      const list = new Intl.ListFormat(locale, { type: "conjunction" });
      return list.format(names).replace(/\.?$/, ".");
    },
  };
}
