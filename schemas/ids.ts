import * as z from "zod/mini";

/**
 * The platform's ids are opaque and "can have any format", and they become segments of paths and keys: no separator, and
 * none that a URL parser takes for a step up (url.spec.whatwg.org, "double-dot URL path segment"), whoever forgets to encode.
 */
const platformId = z
  .string()
  .check(
    z.regex(
      /^[!-"$-.0-[\]-~]{1,128}$/,
      "must be 1 to 128 printable characters without spaces, #, / or \\",
    ),
    z.regex(/^(?!(?:\.|%2[eE]){1,2}$)/, "must not be made of dots alone"),
  );

const ownId = z
  .string()
  .check(
    z.regex(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
      "must be a UUID in lower case",
    ),
  );

/** Talkdesk's id of a whole conversation with a customer; deletion and consent use it. */
export const InteractionId = platformId.brand<"InteractionId">();
export type InteractionId = z.infer<typeof InteractionId>;

/** Talkdesk's id of one call in an interaction; listing recordings uses it. Never derived from the interaction id. */
export const CallId = platformId.brand<"CallId">();
export type CallId = z.infer<typeof CallId>;

/** Talkdesk's id of one agent: a person's, so it is kept as a token only, like a number. */
export const AgentId = platformId.brand<"AgentId">();
export type AgentId = z.infer<typeof AgentId>;

/** Talkdesk's id of one recording; a call may have several. */
export const PlatformRecordingId = platformId.brand<"PlatformRecordingId">();
export type PlatformRecordingId = z.infer<typeof PlatformRecordingId>;

/** Our random id of a recording, and its key in the recordings bucket. */
export const RecordingId = ownId.brand<"RecordingId">();
export type RecordingId = z.infer<typeof RecordingId>;

/** Our random id of a data-subject request, and the name of its workflow's execution. */
export const RequestId = ownId.brand<"RequestId">();
export type RequestId = z.infer<typeof RequestId>;

/** Our random id of a hold or a restriction. */
export const SuspensionId = ownId.brand<"SuspensionId">();
export type SuspensionId = z.infer<typeof SuspensionId>;

/** Our random id of a breach of personal data. */
export const BreachId = ownId.brand<"BreachId">();
export type BreachId = z.infer<typeof BreachId>;

/** Our random id of what an authority asked for (R34). */
export const DisclosureId = ownId.brand<"DisclosureId">();
export type DisclosureId = z.infer<typeof DisclosureId>;

/** Our random id of something made from a recording, and the end of its key. */
export const DerivativeId = ownId.brand<"DerivativeId">();
export type DerivativeId = z.infer<typeof DerivativeId>;

/** Our random id of one line of the listening ledger. */
export const ListeningId = ownId.brand<"ListeningId">();
export type ListeningId = z.infer<typeof ListeningId>;

/** S3's id of one version of an object; everything irreversible names it. */
export const VersionId = z
  .string()
  .check(z.minLength(1), z.maxLength(1024))
  .brand<"VersionId">();
export type VersionId = z.infer<typeof VersionId>;

/** Keyed token of a normalised phone number, or of an agent's id: `<key id>.<base64url HMAC-SHA-256>`. Reversible by nobody without the key. */
export const SubjectToken = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9-]{1,64}\.[A-Za-z0-9_-]{43}$/, "must be a keyed token"),
  )
  .brand<"SubjectToken">();
export type SubjectToken = z.infer<typeof SubjectToken>;

/** A staff member's stable identifier (the identity provider's `sub`), never a name (R60, R61). */
export const StaffId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
  .brand<"StaffId">();
export type StaffId = z.infer<typeof StaffId>;

/** Stands for staff where the requester did it alone, by the public form. */
export const theRequester = StaffId.parse("requester");

/** Owns what nobody took on yet. */
export const nobodyYet = StaffId.parse("nobody-yet");
