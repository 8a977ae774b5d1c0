import { LegalDate } from "#schemas/instant";
import type { Notice } from "#schemas/notice";

const published = (language: string, path: string) => ({
  language,
  address: `https://moodmedia.com/${path}`,
});

/**
 * Every version there was; prompts name the one that was heard with them. The notice says October 2021 and no day (R72).
 * Counsel has yet to file the texts, which gives their digests, and to confirm the addresses of the translations.
 */
export const notices: Notice[] = [
  {
    version: "2021-10",
    validFrom: LegalDate.parse("2021-10-01"),
    texts: [
      published("en", "en/company/privacy-notice-call-center/"),
      published("nl", "nl/company/privacy-notice-call-center/"),
      published("fr", "fr/company/privacy-notice-call-center/"),
      published("de", "de/company/privacy-notice-call-center/"),
    ],
  },
];
