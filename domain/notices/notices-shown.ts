import type { LegalDate } from "#schemas/instant";
import type { PublishedNotices } from "#schemas/published-notices";
import { noticeOn } from "./notice-on.ts";

/** One version as it is shown: its texts by language, and what asked for a consent under it. */
export type ShownNotice = {
  version: string;
  validFrom: LegalDate;
  inForce: boolean;
  /** `sha256` is null while the text is not filed; one text prevails over the others (R69). */
  texts: {
    language: string;
    address: string;
    sha256: string | null;
    prevails: boolean;
  }[];
  /** By digest of its audio or script: what a consent points at (T73, T80). */
  heard: {
    id: string;
    version: string;
    language: string;
    purpose: "recording" | "monitoring";
    form: "keypad" | "script";
    sha256: string;
  }[];
};

/** Every version there was, is and will be, the latest first (R72). */
export function noticesShown(
  { notices, prompts }: PublishedNotices,
  day: LegalDate,
): ShownNotice[] {
  const held = noticeOn(notices, day)?.version;
  return notices
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))
    .map(({ version, validFrom, texts }) => ({
      ...{ version, validFrom, inForce: version === held },
      texts: texts.map(({ language, address, sha256 = null }) => ({
        ...{ language, address, sha256 },
        prevails: language === "en",
      })),
      heard: prompts
        .filter(({ noticeVersion }) => noticeVersion === version)
        .map(({ noticeVersion: _of, ...prompt }) => prompt),
    }));
}
