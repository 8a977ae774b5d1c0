import * as z from "zod/mini";
import type {
  BucketSettings,
  BucketsSettings,
} from "#adapters/embedded/bucket-settings";
import type { LifecycleRule } from "#adapters/embedded/lifecycle-rule";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

const Rule = z.strictObject({
  Id: z.string(),
  Status: z.literal("Enabled"),
  Prefix: z.optional(z.string()),
  ExpirationInDays: z.optional(z.number()),
  ExpiredObjectDeleteMarker: z.optional(z.boolean()),
  NoncurrentVersionExpiration: z.optional(
    z.object({ NoncurrentDays: z.number() }),
  ),
  AbortIncompleteMultipartUpload: z.optional(
    z.object({ DaysAfterInitiation: z.number() }),
  ),
});
const Properties = z.object({
  ObjectLockEnabled: z._default(z.boolean(), false),
  VersioningConfiguration: z.optional(
    z.object({ Status: z.literal("Enabled") }),
  ),
  LifecycleConfiguration: z.optional(z.object({ Rules: z.array(Rule) })),
});

/** The buckets as their templates have them: versions, Object Lock and lifecycle. */
export function bucketsIn(assembly: Assembly): BucketsSettings {
  const named = (start: string): BucketSettings => {
    const resource = assembly.resources.find(
      ({ id, type }) =>
        type === "AWS::S3::Bucket" && id.split("/")[1]?.startsWith(start),
    );
    if (resource === undefined)
      throw new UnknownToRunner(`No bucket ${start} is in the templates.`);
    const { ObjectLockEnabled, ...properties } = Properties.parse(
      resource.properties,
    );
    return {
      versioned: properties.VersioningConfiguration !== undefined,
      objectLock: ObjectLockEnabled,
      lifecycle: (properties.LifecycleConfiguration?.Rules ?? []).map(ruleOf),
    };
  };
  return {
    landing: named("Landing"),
    recordings: named("Recordings"),
    exports: named("Exports"),
    reads: named("Reads"),
  };
}

function ruleOf(rule: z.infer<typeof Rule>): LifecycleRule {
  const {
    Prefix,
    ExpirationInDays,
    ExpiredObjectDeleteMarker,
    NoncurrentVersionExpiration,
    AbortIncompleteMultipartUpload,
  } = rule;
  return {
    ...(Prefix !== undefined && { prefix: Prefix }),
    ...(ExpirationInDays && { expirationDays: ExpirationInDays }),
    ...(ExpiredObjectDeleteMarker && { expiredObjectDeleteMarker: true }),
    ...(NoncurrentVersionExpiration && {
      noncurrentDays: NoncurrentVersionExpiration.NoncurrentDays,
    }),
    ...(AbortIncompleteMultipartUpload && {
      abortIncompleteMultipartUploadDays:
        AbortIncompleteMultipartUpload.DaysAfterInitiation,
    }),
  };
}
