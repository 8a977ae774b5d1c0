import * as z from "zod/mini";
import { RequestId, StaffId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { Channel, NewRequest } from "./request.ts";

/** What a complaint is about, by code: its words are where it was received. */
export const ComplaintAbout = z.enum([
  "answer",
  "no-answer",
  "recording",
  "consent",
  "staff",
  "other",
]);
export type ComplaintAbout = z.infer<typeof ComplaintAbout>;

const { receivedAt, language, entityId, subject } = NewRequest.shape;

/** What staff posts when a complaint about a request reaches us; nothing of who complains is asked (T112). */
export const NewRequestComplaint = z.strictObject({
  receivedAt,
  channel: Channel,
  about: ComplaintAbout,
});
export type NewRequestComplaint = z.infer<typeof NewRequestComplaint>;

/** The same of a complaint without a request. With an address it is answered; the address is not kept. */
export const NewComplaint = z.strictObject({
  ...NewRequestComplaint.shape,
  entityId,
  language,
  email: z.optional(subject.shape.email),
});
export type NewComplaint = z.infer<typeof NewComplaint>;

/** A complaint as it is kept: codes and times. */
export const Complaint = z.object({
  kind: z.literal("complaint"),
  complaintId: RequestId,
  /** Of the request it is about, if it is about one. */
  requestId: z.optional(RequestId),
  entityId: z.string(),
  channel: Channel,
  about: ComplaintAbout,
  receivedAt: Instant,
  registeredAt: Instant,
  registeredBy: StaffId,
  revision: z.number(),
});
export type Complaint = z.infer<typeof Complaint>;
