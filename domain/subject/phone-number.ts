/** Regions whose national numbers we read: country code and the trunk prefix that national writing puts before it. */
const regions: Readonly<Record<string, { code: string; trunk: string }>> = {
  AT: { code: "43", trunk: "0" },
  BE: { code: "32", trunk: "0" },
  CZ: { code: "420", trunk: "" },
  DE: { code: "49", trunk: "0" },
  DK: { code: "45", trunk: "" },
  ES: { code: "34", trunk: "" },
  FR: { code: "33", trunk: "0" },
  GB: { code: "44", trunk: "0" },
  GR: { code: "30", trunk: "" },
  HU: { code: "36", trunk: "06" },
  IE: { code: "353", trunk: "0" },
  NL: { code: "31", trunk: "0" },
  PL: { code: "48", trunk: "" },
  RO: { code: "40", trunk: "0" },
  SE: { code: "46", trunk: "0" },
  US: { code: "1", trunk: "1" },
};

/** What carriers send for a caller who hides the number; the digits spell ANONYMOUS, RESTRICTED and the like on a keypad. */
const withheld = new Set([
  "anonymous",
  "blocked",
  "hidden",
  "nonumber",
  "private",
  "restricted",
  "unavailable",
  "unknown",
  "withheld",
  "0",
  "266696687",
  "7378742833",
  "8656696",
  "2562533",
]);

export type PhoneNumber =
  | { kind: "number"; e164: string }
  | { kind: "withheld" }
  | { kind: "malformed" };

/**
 * A number in E.164, read as it would be dialled in `region`; or why there is none.
 * A withheld number is nobody's: it must never become a key that many callers share (T55, T56).
 */
export function phoneNumber(
  raw: string | null | undefined,
  region: string | undefined,
): PhoneNumber {
  const text = (raw ?? "").trim();
  const bare = text.replaceAll(/[\s().\-/\u00a0\u2010-\u2015]/g, "");
  if (bare === "" || withheld.has(bare.toLowerCase().replace(/^\+/, "")))
    return { kind: "withheld" };
  if (!/^\+?\d+$/.test(bare)) return { kind: "malformed" };
  const digits = internationalDigits(bare, region);
  return digits !== undefined && /^[1-9]\d{7,14}$/.test(digits)
    ? { kind: "number", e164: `+${digits}` }
    : { kind: "malformed" };
}

function internationalDigits(
  bare: string,
  region: string | undefined,
): string | undefined {
  if (bare.startsWith("+")) return withoutWrittenTrunk(bare.slice(1));
  if (bare.startsWith("00")) return withoutWrittenTrunk(bare.slice(2));
  const home = region === undefined ? undefined : regions[region];
  if (home === undefined) return undefined;
  return (
    home.code +
    (home.trunk !== "" && bare.startsWith(home.trunk)
      ? bare.slice(home.trunk.length)
      : bare)
  );
}

/** `+32 (0)15 …`: people write the trunk zero that is not dialled from abroad. No E.164 number has it there. */
function withoutWrittenTrunk(digits: string): string {
  for (const { code, trunk } of Object.values(regions)) {
    if (trunk === "0" && digits.startsWith(`${code}0`))
      return code + digits.slice(code.length + 1);
  }
  return digits;
}
