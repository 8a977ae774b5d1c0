import * as z from "zod/mini";
import { NewListening } from "./grant.ts";
import {
  DerivativeId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  StaffId,
  VersionId,
} from "./ids.ts";
import { Instant } from "./instant.ts";

export const DerivativeForm = z.enum([
  "clip",
  "transcript",
  "export",
  "evaluation",
  "redaction",
  /** What its subject had to say of it (Art 16). */
  "statement",
]);
export type DerivativeForm = z.infer<typeof DerivativeForm>;

/** What staff post to keep a text made from a recording: why, and what gives rise to it, as if they played it (T84). */
export const NewDerivative = z.object({
  ...NewListening.shape,
  form: z.enum(["transcript", "evaluation"]),
  /** Who made it; a person, if nobody says. */
  by: z.optional(z.enum(["person", "machine"])),
  text: z.string().check(z.minLength(1), z.maxLength(60_000)),
});
export type NewDerivative = z.infer<typeof NewDerivative>;

/** Something made from a recording, which lives no longer than the recording does (T8). */
export const Derivative = z.object({
  kind: z.literal("derivative"),
  derivativeId: DerivativeId,
  interactionId: InteractionId,
  platformRecordingId: PlatformRecordingId,
  /** Its parent. */
  recordingId: RecordingId,
  form: DerivativeForm,
  state: z.enum(["kept", "erased"]),
  bucket: z.literal("exports"),
  key: z.string(),
  /** Unknown until its bytes have arrived. */
  versionId: z.optional(VersionId),
  registeredAt: Instant,
  registeredBy: StaffId,
  /** A machine made it, whoever handed it in. */
  madeBy: z.optional(z.literal("machine")),
  /** The parent's due instant when it was registered; never later (T8). */
  dueAt: Instant,
  erasedAt: z.optional(Instant),
  attempts: z.number(),
  nextAt: z.optional(Instant),
  revision: z.number(),
});
export type Derivative = z.infer<typeof Derivative>;
