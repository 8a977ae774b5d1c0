/** The Union, Iceland, Liechtenstein and Norway: between them data pass freely (Art 1(3), EEA agreement). */
export const eeaCountries: readonly string[] =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
    " ",
  );

/** The United Kingdom is neither in the EEA nor a country without safeguards: its law and its adequacy are its own (T111). */
export type Area = "eea" | "uk" | "other";

export function areaOf(country: string): Area {
  if (country === "GB") return "uk";
  return eeaCountries.includes(country) ? "eea" : "other";
}
