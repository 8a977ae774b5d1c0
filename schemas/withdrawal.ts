import * as z from "zod/mini";
import { MinorBasis, Purpose } from "./consent.ts";
import { InteractionId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { Channel } from "./request.ts";

const Language = z
  .string()
  .check(z.regex(/^[a-z]{2}$/, "must be a two-letter language"));

/** What staff posts when a caller takes a consent back, by whatever channel (Art 7(3)). */
export const NewWithdrawal = z.object({
  purpose: Purpose,
  channel: Channel,
  /** The language the caller is told the consequences in. Default: the one the caller was asked in. */
  language: z.optional(Language),
});
export type NewWithdrawal = z.infer<typeof NewWithdrawal>;

/** What is asked for a link with which the caller withdraws without us. */
export const NewWithdrawalLink = z.object({
  purpose: z._default(Purpose, "recording"),
  language: z.optional(Language),
});
export type NewWithdrawalLink = z.infer<typeof NewWithdrawalLink>;

/** All that such a link says: which call, which purpose, until when. No number, no name. */
export const WithdrawalLink = z.object({
  interactionId: InteractionId,
  purpose: Purpose,
  expiresAt: Instant,
});
export type WithdrawalLink = z.infer<typeof WithdrawalLink>;

/** What staff posts when an employee's objection was found to prevail (R41); how that is weighed is decided elsewhere. */
export const UpheldObjection = z.object({ verdict: z.literal("upheld") });
export type UpheldObjection = z.infer<typeof UpheldObjection>;

/** What was noticed of a caller. A young voice alone is a suspicion, and no reason to believe (T62). */
export const MinorSign = z.enum([
  "young-voice",
  "told-of-school",
  "adult-in-background",
  "known-to-the-client",
]);
export type MinorSign = z.infer<typeof MinorSign>;

/** How parental responsibility was seen; what was shown is not kept (T61, T62). */
export const ParentalAuthority = z.enum([
  "custody-seen",
  "household-confirmed",
]);
export type ParentalAuthority = z.infer<typeof ParentalAuthority>;

/** What staff posts when a caller is, or may be, under sixteen (R53, R54, R55). */
export const NewMinor = z.object({
  basis: MinorBasis,
  /** What makes us believe it, where nobody said so (R54). */
  signs: z.optional(z.array(MinorSign).check(z.minLength(1))),
  /** How it was seen that who told us is a parent or guardian. */
  authority: z.optional(ParentalAuthority),
  /** Other calls a parent or guardian names. */
  calls: z.optional(
    z.array(InteractionId).check(z.minLength(1), z.maxLength(100)),
  ),
});
export type NewMinor = z.infer<typeof NewMinor>;
