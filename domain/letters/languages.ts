/** What our letters are written in; English is the text that counts (R69). */
export const letterLanguages = ["en", "nl", "fr", "de", "es", "ro"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** The language of most people an entity of that country has to do with; only a first guess, for want of the person's. */
const byCountry: Readonly<Record<string, string>> = {
  AT: "de",
  BE: "nl",
  CZ: "cs",
  DE: "de",
  DK: "da",
  ES: "es",
  FR: "fr",
  GR: "el",
  HU: "hu",
  NL: "nl",
  PL: "pl",
  RO: "ro",
  SE: "sv",
};

export const languageOf = (country: string): string =>
  byCountry[country] ?? "en";

export const isLetterLanguage = (
  language: string,
): language is LetterLanguage =>
  letterLanguages.some((one) => one === language);

export const letterLanguage = (language: string): LetterLanguage =>
  isLetterLanguage(language) ? language : "en";

/** For a reader whose language we lack: said, and never only done. */
export function insteadOf(language: string, what: "letter" | "page"): string {
  const names = new Intl.DisplayNames("en", {
    type: "language",
    fallback: "none",
  });
  return `We do not have this ${what} in ${names.of(language) ?? "your language"} yet, so it is in English.`;
}
