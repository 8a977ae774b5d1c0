import * as z from "zod/mini";
import { ShownEvidence } from "./call-shapes.ts";
import { ShownPackage, ShownTransmission } from "./package-shapes.ts";

const text = z.optional(z.nullable(z.string()));

/** What is shown of a request; the rest is passed on as it came. */
export const ShownRequest = z.looseObject({
  requestId: z.string(),
  rights: z.array(z.string()),
  state: z.string(),
  subjectKind: text,
  actsFor: z.optional(
    z.looseObject({
      as: z.string(),
      mandate: z.optional(z.looseObject({ verdict: z.string() })),
    }),
  ),
  waitsFor: text,
  owner: text,
  related: z.optional(z.array(z.string())),
  reopened: z.optional(
    z.looseObject({ round: z.number(), because: z.string(), at: text }),
  ),
  duplicateOf: text,
  duplicates: z.optional(z.array(z.string())),
  assessment: z.optional(
    z.looseObject({
      finding: z.string(),
      signs: z.array(z.string()),
      fee: z.optional(
        z.looseObject({
          value: z.number(),
          currency: z.string(),
          payBy: z.string(),
          settled: z.optional(
            z.looseObject({
              settlement: z.looseObject({ outcome: z.string() }),
            }),
          ),
        }),
      ),
    }),
  ),
  withdrawn: z.optional(z.looseObject({ channel: text, receivedAt: text })),
  next: z.optional(
    z.nullable(
      z.looseObject({
        what: z.string(),
        by: z.string(),
        until: text,
        isLate: z.boolean(),
      }),
    ),
  ),
  channel: text,
  entityId: text,
  language: text,
  receivedAt: text,
  registeredAt: text,
  clock: z.looseObject({
    dueDate: z.string(),
    legalDate: z.string(),
    extendedTo: text,
    pausedSince: text,
    pausedDays: z.optional(z.number()),
    elapsedShare: z.number(),
    state: z.string(),
  }),
  needsCalls: z.optional(z.boolean()),
  usableNumbers: z.optional(z.boolean()),
  unusableNumbers: z.optional(z.number()),
  questions: z.optional(
    z.array(
      z.looseObject({
        means: z.array(z.string()),
        doubt: z.string(),
        replyBy: z.string(),
        outcome: text,
      }),
    ),
  ),
  identity: z.optional(z.looseObject({ verdict: text, method: text })),
  approval: z.optional(
    z.looseObject({
      outcomes: z.array(
        z.looseObject({ right: z.string(), result: z.string(), reason: text }),
      ),
    }),
  ),
  carriedOut: z.optional(
    z.looseObject({
      restricted: z.optional(z.number()),
      stated: z.optional(z.number()),
      withdrawn: z.optional(z.number()),
      upheld: z.optional(z.number()),
    }),
  ),
  export: z.optional(ShownPackage),
  portable: z.optional(ShownPackage),
  transmission: z.optional(ShownTransmission),
  erasure: z.optional(
    z.looseObject({
      recordings: z.optional(z.number()),
      alreadyGone: z.optional(z.number()),
      putOff: z.optional(
        z.looseObject({ recordings: z.number(), grounds: z.array(z.string()) }),
      ),
      verifiedAt: text,
    }),
  ),
  answeredAt: text,
  closedAt: text,
});
export type ShownRequest = z.infer<typeof ShownRequest>;

export const ShownAudioReview = z.looseObject({
  recordingId: z.string(),
  interactionId: z.string(),
  because: z.string(),
  lengthMs: z.optional(z.number()),
  reviewed: z.optional(
    z.looseObject({
      mutes: z.array(z.looseObject({ fromMs: z.number(), toMs: z.number() })),
      at: text,
    }),
  ),
});
export type ShownAudioReview = z.infer<typeof ShownAudioReview>;

export const ShownRequestDetails = z.looseObject({
  ...ShownRequest.shape,
  rounds: z.optional(
    z.array(
      z.looseObject({
        round: z.number(),
        because: z.string(),
        at: text,
        earlier: z.looseObject({
          state: z.string(),
          receivedAt: text,
          answeredAt: text,
          closedAt: text,
        }),
      }),
    ),
  ),
  relatedRequests: z.optional(
    z.array(
      z.looseObject({
        requestId: z.string(),
        rights: z.array(z.string()),
        state: z.string(),
        receivedAt: text,
      }),
    ),
  ),
  candidateCalls: z.optional(
    z.array(
      z.looseObject({
        interactionId: z.string(),
        confirmed: z.optional(z.boolean()),
        match: z.optional(
          z.looseObject({ verdict: z.string(), because: z.string() }),
        ),
        state: text,
        seenAt: text,
        endedAt: text,
      }),
    ),
  ),
  audioReviews: z.optional(z.array(ShownAudioReview)),
  history: z.optional(z.array(ShownEvidence)),
});
export type ShownRequestDetails = z.infer<typeof ShownRequestDetails>;

export const ShownMatching = z.looseObject({
  requestId: z.string(),
  matching: z.looseObject({
    accepted: z.number(),
    rejected: z.number(),
    open: z.number(),
  }),
});
export type ShownMatching = z.infer<typeof ShownMatching>;

export const ShownMonth = z.looseObject({
  month: text,
  owner: text,
  requests: z.array(ShownRequest),
});

export const ShownLink = z.looseObject({
  url: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  expiresAt: text,
});
export type ShownLink = z.infer<typeof ShownLink>;

export const whereRequestsAre =
  "tacet requests list shows this month's requests, tacet requests show ID one of them.";
