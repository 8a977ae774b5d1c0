import * as z from "zod/mini";
import { StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";

/** Why the platform is to forget the person's contact too, and not their recordings alone. */
export const ContactReason = z.enum(["asked-by-subject", "no-other-dealings"]);
export type ContactReason = z.infer<typeof ContactReason>;

/** What privacy staff post to ask for it; somebody else approves. */
export const NewPlatformContact = z.object({ reason: ContactReason });
export type NewPlatformContact = z.infer<typeof NewPlatformContact>;

/** What the second person posts: the numbers, which are compared with the request's and kept nowhere. */
export const ContactApproval = z.object({
  phoneNumbers: z
    .array(z.string().check(z.minLength(1), z.maxLength(64)))
    .check(z.minLength(1), z.maxLength(10)),
});
export type ContactApproval = z.infer<typeof ContactApproval>;

/** That the platform was asked to forget the contact: by two people (docs/decisions/022). */
export const PlatformContact = z.object({
  reason: ContactReason,
  askedBy: StaffId,
  askedAt: Instant,
  approvedBy: z.optional(StaffId),
  approvedAt: z.optional(Instant),
  /** When the platform took it; it says nothing of when it is done. */
  takenAt: z.optional(Instant),
});
export type PlatformContact = z.infer<typeof PlatformContact>;
