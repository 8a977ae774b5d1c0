import * as z from "zod/mini";
import { Circumstance, GrantRefusal, ListeningPurpose, Use } from "./grant.ts";
import {
  InteractionId,
  ListeningId,
  RecordingId,
  StaffId,
  VersionId,
} from "./ids.ts";
import { Instant } from "./instant.ts";
import { Role } from "./staff.ts";

/** Where somebody listened, or wanted to. */
export const ListeningDoor = z.enum([
  /** Our own broker. */
  "broker",
  /** The call platform's own player, by its audit report. */
  "platform",
  /** The vault itself, by CloudTrail's data events. */
  "storage",
  /** While the call went on. */
  "live",
]);
export type ListeningDoor = z.infer<typeof ListeningDoor>;

/** Why a listening is outside the rules that nobody asked us for beforehand. */
export const ListeningOutside = z.enum([
  /** What was heard is no recording that we know. */
  "unknown-recording",
  /** Nobody on record has this user at the platform. */
  "unknown-person",
  /** Nobody asked our broker for it before. */
  "no-purpose",
  /** Read in the vault by neither our broker nor a function's work. */
  "raw-read",
  /** Read by our broker's role, and no line of the broker's is about it. */
  "without-a-line",
  /** Somebody tried to read in the vault; S3 refused it. */
  "denied",
]);
export type ListeningOutside = z.infer<typeof ListeningOutside>;

/**
 * One line of the one ledger of who listened, whichever door they took; refused ones are lines too (R29, R56). It outlives
 * the recording.
 */
export const Listening = z.object({
  kind: z.literal("listening"),
  listeningId: ListeningId,
  door: ListeningDoor,
  use: Use,
  /** Unknown where somebody came by another door and nobody can say. */
  staffId: z.nullable(StaffId),
  role: z.optional(Role),
  purpose: z.optional(ListeningPurpose),
  circumstance: z.optional(Circumstance),
  /** What was asked for may be none that we know. */
  interactionId: z.optional(InteractionId),
  recordingId: z.optional(RecordingId),
  versionId: z.optional(VersionId),
  at: Instant,
  /** `outside`: it happened by a door at which nobody asks, and no grant explains it. */
  verdict: z.enum(["granted", "refused", "outside"]),
  reasons: z.array(GrantRefusal),
  outside: z.optional(ListeningOutside),
  /** Ids of the entities and the instrument, when it reached across entities (R31, R36, T92). */
  transfer: z.optional(
    z.object({ from: z.string(), to: z.string(), reference: z.string() }),
  ),
  /** When the person approved what was carried out later; their standing was asked for then (docs/decisions/035). */
  approvedAt: z.optional(Instant),
  /** When the link, or the leave to monitor, ends. */
  until: z.optional(Instant),
  /** Seconds that the player says were heard; never less than before. */
  heardSeconds: z.optional(z.number()),
  revision: z.number(),
});
export type Listening = z.infer<typeof Listening>;
