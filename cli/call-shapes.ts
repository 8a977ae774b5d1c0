import * as z from "zod/mini";

const text = z.optional(z.nullable(z.string()));

/** What is shown of a recording; the rest is passed on as it came. */
export const ShownRecording = z.looseObject({
  recordingId: z.string(),
  type: text,
  state: z.string(),
  keepers: z.optional(z.array(z.object({ by: z.string(), id: z.string() }))),
  retention: z.optional(
    z.looseObject({
      verdict: z.string(),
      reasons: z.array(z.looseObject({ rule: z.string() })),
    }),
  ),
  mayNow: z.optional(
    z.array(
      z.looseObject({
        use: z.string(),
        purpose: z.string(),
        verdict: z.string(),
        reasons: z.array(z.string()),
      }),
    ),
  ),
  bytes: z.optional(z.number()),
  keptAt: text,
  dueAt: text,
  erasure: z.optional(
    z.looseObject({
      cause: z.string(),
      decidedAt: text,
      hereGoneAt: text,
      platformGoneAt: text,
    }),
  ),
});
export type ShownRecording = z.infer<typeof ShownRecording>;

export const ShownEvidence = z.looseObject({
  type: z.string(),
  at: z.string(),
  details: z.optional(z.record(z.string(), z.unknown())),
});
export type ShownEvidence = z.infer<typeof ShownEvidence>;

export const ShownCall = z.looseObject({
  interactionId: z.string(),
  direction: text,
  entityId: text,
  caller: text,
  seenAt: text,
  endedAt: text,
  recordingConsent: z.string(),
  because: text,
  consents: z.optional(
    z.array(
      z.looseObject({
        purpose: z.string(),
        givenAt: text,
        ended: z.optional(
          z.looseObject({ at: text, as: z.string(), channel: z.string() }),
        ),
      }),
    ),
  ),
  answers: z.optional(
    z.array(
      z.looseObject({
        purpose: text,
        answer: text,
        because: text,
        channel: text,
        promptId: text,
        promptVersion: text,
        language: text,
        receivedAt: text,
      }),
    ),
  ),
  recordings: z.array(ShownRecording),
  evidence: z.optional(z.array(ShownEvidence)),
});
export type ShownCall = z.infer<typeof ShownCall>;

export const ShownDay = z.looseObject({
  day: z.string(),
  calls: z.array(ShownCall),
});
export type ShownDay = z.infer<typeof ShownDay>;
