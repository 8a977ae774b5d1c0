import * as z from "zod/mini";
import { RequestId, StaffId } from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";

/** Why it is doubted that it is this person who asks; without such a doubt nothing may be asked of them (Art 12(6), T47). */
export const IdentityDoubt = z.enum([
  "contact-not-on-file",
  "call-facts-wrong",
  "number-shared",
  "acts-for-another",
]);
export type IdentityDoubt = z.infer<typeof IdentityDoubt>;

/** What was asked of them, from the least to the most. */
export const IdentityQuestion = z.enum([
  "known-channel",
  "call-facts",
  "one-time-code",
  "call-back",
  "document",
]);
export type IdentityQuestion = z.infer<typeof IdentityQuestion>;

/** What privacy staff post to stop the clock while a question about the identity is open. */
export const NewPause = z.object({
  doubt: IdentityDoubt,
  asked: IdentityQuestion,
  askedAt: Instant,
});
export type NewPause = z.infer<typeof NewPause>;

/** What privacy staff post when the question is answered, or taken back: nothing more. */
export const PauseEnd = z.strictObject({});

/** Time that does not count: from its being recorded until the answer, `resumesBy` at the latest. */
export const Pause = z.object({
  ...NewPause.shape,
  by: StaffId,
  pausedAt: Instant,
  resumesBy: Instant,
  resumedAt: z.optional(Instant),
});
export type Pause = z.infer<typeof Pause>;

/** It goes into a letter and stays as the proof: about the work, and about nobody. */
export const Reason = z.string().check(
  z.minLength(10, "must say why, in ten characters or more"),
  z.maxLength(300),
  z.refine(
    (text) => !/@|\d[\d .-]{5,}\d/.test(text),
    "must not hold an address or a number of anybody",
  ),
);

/** What privacy staff post to extend. Any ground can be said; only those of Art 12(3) are taken. */
export const NewExtension = z.object({
  ground: z.string().check(z.minLength(1), z.maxLength(40)),
  why: Reason,
  /** Other requests of the same person, when their number is the ground. */
  otherRequests: z._default(z.array(RequestId).check(z.maxLength(20)), []),
});
export type NewExtension = z.infer<typeof NewExtension>;

export const ExtensionGround = z.enum(["complexity", "number"]);
export type ExtensionGround = z.infer<typeof ExtensionGround>;

/** Two further months. It counts from the moment the requester was told, and not before (T46). */
export const Extension = z.object({
  ground: ExtensionGround,
  why: z.string(),
  otherRequests: z.array(RequestId),
  by: StaffId,
  decidedAt: Instant,
  /** What the letter says: until when at the latest. */
  until: LegalDate,
  toldAt: z.optional(Instant),
});
export type Extension = z.infer<typeof Extension>;

/** All that moves a request's dates after its receipt. */
export const RequestClock = z.object({
  country: z.string(),
  timeZone: z.string(),
  pauses: z.array(Pause),
  extension: z.optional(Extension),
});
export type RequestClock = z.infer<typeof RequestClock>;

export const ClockLevel = z.enum([
  "running",
  "warned-50",
  "warned-75",
  "warned-90",
  "overdue",
]);
export type ClockLevel = z.infer<typeof ClockLevel>;

/** When to look at a request's clock again, and what people have been told of it. */
export const ClockWatch = z.object({
  kind: z.literal("clock-watch"),
  requestId: RequestId,
  told: ClockLevel,
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type ClockWatch = z.infer<typeof ClockWatch>;
