import * as z from "zod/mini";
import { ShownEvidence } from "./call-shapes.ts";

const text = z.optional(z.nullable(z.string()));
const by = z.optional(z.looseObject({ by: z.string(), at: z.string() }));

/** What is shown of a hold or a restriction; the rest is passed on as it came. */
export const ShownSuspension = z.looseObject({
  suspensionId: z.string(),
  type: z.string(),
  matterId: text,
  requestId: text,
  ground: z.string(),
  beyondCap: text,
  legalSource: text,
  owner: text,
  reviewBy: z.string(),
  state: z.string(),
  named: z.optional(z.number()),
  placed: by,
  told: z.optional(
    z.looseObject({ at: z.string(), channel: text, liftsAt: text }),
  ),
  releaseAsked: by,
  releaseApproved: by,
  graceUntil: text,
  releasedAt: text,
  counts: z.record(z.string(), z.number()),
  lookedAt: z.optional(z.nullable(z.number())),
});
export type ShownSuspension = z.infer<typeof ShownSuspension>;

export const ShownSuspended = z.looseObject({
  recordingId: z.string(),
  interactionId: text,
  state: z.string(),
  failure: text,
  at: text,
});
export type ShownSuspended = z.infer<typeof ShownSuspended>;

export const ShownSuspensionDetails = z.looseObject({
  ...ShownSuspension.shape,
  additions: z.array(z.looseObject({ missing: z.array(z.string()) })),
  recordings: z.array(ShownSuspended),
  after: z.nullable(z.string()),
  history: z.array(ShownEvidence),
});
export type ShownSuspensionDetails = z.infer<typeof ShownSuspensionDetails>;

export const ShownSuspensions = z.looseObject({
  suspensions: z.array(ShownSuspension),
});

export const exampleId = "3b1f0c52-3a3e-4f0b-9a55-0c1f6f1f2f22";
