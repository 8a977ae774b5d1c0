import * as z from "zod/mini";
import { StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";

/** As what somebody asks for another person. */
export const Representing = z.enum(["proxy", "lawyer", "guardian"]);
export type Representing = z.infer<typeof Representing>;

/** What privacy staff or a form say of who asks for another; the name goes into the sealed file. */
export const ActsFor = z.object({
  as: Representing,
  name: z.optional(z.string().check(z.maxLength(200))),
});

/** How a person of ours saw that somebody may act for another. What was shown is looked at and never kept (T61). */
export const MandateMeans = z.enum([
  "mandate-seen",
  "person-confirmed",
  "custody-seen",
  "household-confirmed",
]);
export type MandateMeans = z.infer<typeof MandateMeans>;

/** How it was seen that who acts is who they say. */
export const RepresentativeMeans = z.enum([
  "call-back",
  "known-channel",
  "professional-register",
  "document-seen",
]);

/** What privacy staff post of a representative: what they saw, or that it was not enough. */
export const NewMandate = z.discriminatedUnion("verdict", [
  z.object({
    verdict: z.literal("verified"),
    means: MandateMeans,
    representative: RepresentativeMeans,
  }),
  z.object({ verdict: z.literal("not-verified") }),
]);
export type NewMandate = z.infer<typeof NewMandate>;

const saidBy = { by: StaffId, at: Instant };

/** The same, with by whom and when; how a document read is nowhere. */
export const Mandate = z.discriminatedUnion("verdict", [
  z.object({
    verdict: z.literal("verified"),
    means: MandateMeans,
    representative: RepresentativeMeans,
    ...saidBy,
  }),
  z.object({ verdict: z.literal("not-verified"), ...saidBy }),
]);

/** Who asks acts for the person it is about. */
export const Representation = z.object({
  as: Representing,
  /** Of this round; nothing is disclosed or done before it was verified. */
  mandate: z.optional(Mandate),
});
export type Representation = z.infer<typeof Representation>;
