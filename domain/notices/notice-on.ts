import type { LegalDate } from "#schemas/instant";
import type { Notice } from "#schemas/notice";

/** The version in force on a day: the latest that had begun (R72); nothing before the first. */
export const noticeOn = (
  notices: readonly Notice[],
  day: LegalDate,
): Notice | undefined =>
  notices
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))
    .at(0);
