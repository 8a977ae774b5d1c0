import * as z from "zod/mini";
import { DisclosureId, RequestId, SuspensionId } from "./ids.ts";

/** What somebody wants to do with a recording, or with a call that goes on. */
export const Use = z.enum([
  "play",
  "download",
  /** Make a text of it. */
  "transcribe",
  /** Teach employees of the group with it (R19). */
  "train",
  /** Give it to the person it is about (Art 15). */
  "export",
  /** Give it to an authority (R34). */
  "disclose",
  /** Listen while the call goes on (R14). */
  "monitor",
]);
export type Use = z.infer<typeof Use>;

/** Why: the notice's purposes (R18 to R20), and what the law asks of us. */
export const ListeningPurpose = z.enum([
  "service-quality",
  "performance-assessment",
  "training",
  "subject-request",
  "legal-claim",
  "authority-request",
]);
export type ListeningPurpose = z.infer<typeof ListeningPurpose>;

/** What gives rise to it: one of the three of R16, or the matter that asks for it. */
export const Circumstance = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quality") }),
  z.object({ kind: z.literal("probation") }),
  z.object({ kind: z.literal("contract") }),
  z.object({ kind: z.literal("request"), requestId: RequestId }),
  z.object({ kind: z.literal("hold"), suspensionId: SuspensionId }),
  z.object({ kind: z.literal("disclosure"), disclosureId: DisclosureId }),
]);
export type Circumstance = z.infer<typeof Circumstance>;

/** Why something is not granted, in the order in which it is said. */
export const GrantRefusal = z.enum([
  /** Said at the door, before anything is asked: no access token of ours. */
  "token",
  "left",
  "no-undertaking",
  "no-training",
  "role",
  "purpose",
  "circumstance",
  "probation-over",
  "matter",
  "eu-customer",
  "consent",
  "restricted",
  "expired",
  /** Not in the vault: erased, or not admitted yet. */
  "gone",
  /** Said at the door: no recording of ours has this id. */
  "unknown",
  "entity",
  "quota",
  /** Said at the door: what was heard is told by whoever was granted it. */
  "not-theirs",
]);
export type GrantRefusal = z.infer<typeof GrantRefusal>;

/** What somebody posts who wants to listen: why, and what gives rise to it. */
export const NewListening = z.strictObject({
  purpose: ListeningPurpose,
  circumstance: Circumstance,
});
export type NewListening = z.infer<typeof NewListening>;

/** Seconds of a recording that were heard so far, by the player's own count. */
export const NewHeard = z.strictObject({
  seconds: z.number().check(z.minimum(0), z.maximum(86_400)),
});
