import { z } from "zod";

/** Of what the API answers, the parts these tests look at. */
export const Call = z.object({
  recordingConsent: z.string(),
  recordings: z.array(
    z.object({
      recordingId: z.string(),
      platformRecordingId: z.string(),
      state: z.string(),
      versionId: z.string().optional(),
      keepers: z.array(z.looseObject({ by: z.string() })),
      erasure: z.object({ cause: z.string() }).optional(),
    }),
  ),
});
export type Call = z.infer<typeof Call>;

export const Request = z.object({
  relatedRequests: z.optional(
    z.array(z.looseObject({ requestId: z.string() })),
  ),
  requestId: z.string(),
  state: z.string(),
  waitsFor: z.string().nullable(),
  erasure: z.object({ recordings: z.number() }).optional(),
  carriedOut: z.looseObject({}).optional(),
  answeredAt: z.string().optional(),
  closedAt: z.string().optional(),
  audioReviews: z.array(z.object({ recordingId: z.string() })).optional(),
});
export type Request = z.infer<typeof Request>;

export const Link = z.object({
  url: z.url(),
  sha256: z.string(),
  bytes: z.number(),
});

const PackageFile = z.object({
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
});
export type PackageFile = z.infer<typeof PackageFile>;
export const Manifest = z.object({
  statement: z.object({
    requestId: z.string(),
    digest: z.literal("sha256"),
    files: z.array(PackageFile),
  }),
});
