import * as z from "zod/mini";
import { LegalDate } from "./instant.ts";

/** The privacy notice as it was published in one language; the English text prevails (R69). */
export const NoticeText = z.object({
  /** ISO 639-1, two letters. */
  language: z.string().check(z.regex(/^[a-z]{2}$/, "must be like en")),
  address: z.url(),
  /** Of the published text as it was filed, in hex; left out while counsel has not filed it. */
  sha256: z.optional(
    z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be SHA-256 in hex")),
  ),
});

/** One version of the notice, in force from a day until the next one (R72). */
export const Notice = z.object({
  version: z.string().check(z.regex(/^[\w.-]{1,40}$/, "must be like 2021-10")),
  validFrom: LegalDate,
  texts: z.array(NoticeText).check(
    z.minLength(1),
    z.refine(
      (texts) => texts.some(({ language }) => language === "en"),
      "must have the English text: it is the one that prevails (R69)",
    ),
  ),
});
export type Notice = z.infer<typeof Notice>;

export const Notices = z.array(Notice).check(z.minLength(1));
