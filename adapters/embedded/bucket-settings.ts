import type { Bucket } from "#domain/ports";
import type { LifecycleRule } from "./lifecycle-rule.ts";

/** How a bucket is deployed, as its template says. */
export type BucketSettings = {
  versioned: boolean;
  objectLock: boolean;
  lifecycle: readonly LifecycleRule[];
};
export type BucketsSettings = Record<Bucket, BucketSettings>;

export class ImpossibleBucket extends Error {
  override readonly name = "ImpossibleBucket";
  readonly code = "impossible-bucket";
}

/** The product's buckets without any lifecycle. */
export const plainBuckets: BucketsSettings = {
  landing: { versioned: false, objectLock: false, lifecycle: [] },
  recordings: { versioned: true, objectLock: true, lifecycle: [] },
  exports: { versioned: true, objectLock: false, lifecycle: [] },
  reads: { versioned: true, objectLock: true, lifecycle: [] },
};

/** S3 would not accept such a bucket (A6, A14), so neither do we. */
export function refuseImpossible(buckets: BucketsSettings): void {
  for (const [bucket, { versioned, objectLock, lifecycle }] of Object.entries(
    buckets,
  )) {
    if (objectLock && !versioned)
      throw new ImpossibleBucket(`${bucket}: Object Lock needs versions`);
    for (const rule of lifecycle) refuseImpossibleRule(bucket, rule);
  }
}

function refuseImpossibleRule(bucket: string, rule: LifecycleRule): void {
  if (
    rule.expiredObjectDeleteMarker === true &&
    rule.expirationDays !== undefined
  ) {
    throw new ImpossibleBucket(
      `${bucket}: a rule removes expired markers or expires by days, not both; make it two rules`,
    );
  }
  const days = [
    rule.expirationDays,
    rule.noncurrentDays,
    rule.abortIncompleteMultipartUploadDays,
  ];
  if (
    days.some(
      (each) => each !== undefined && (!Number.isInteger(each) || each < 1),
    )
  ) {
    throw new ImpossibleBucket(
      `${bucket}: days in a lifecycle rule are whole and at least 1`,
    );
  }
}
