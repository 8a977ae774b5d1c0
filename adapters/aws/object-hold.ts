import type { ObjectStore } from "#domain/ports";
import {
  GetObjectLegalHoldCommand,
  PutObjectLegalHoldCommand,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { versionIn, type ObjectBuckets } from "./object-bucket.ts";
import { objectFailure } from "./object-failure.ts";

export class HoldNotProven extends Error {
  override readonly name = "HoldNotProven";
  readonly code = "hold-not-proven";
}

/** A hold counts once it reads back: S3 leaves the field out for a role that may not read it (A18). */
export function objectHold(store: ObjectBuckets): Pick<ObjectStore, "hold"> {
  return {
    async hold(version, on) {
      const wanted = on ? "ON" : "OFF";
      const read = await setAndRead(
        store,
        versionIn(store.buckets.recordings, version),
        wanted,
      );
      if (read === undefined) return "gone";
      if (read.status === wanted) return "set";
      throw new HoldNotProven(
        `a legal hold was set to ${wanted} and reads back as ${read.status ?? "nothing"}; check s3:GetObjectLegalHold and Object Lock`,
      );
    },
  };
}

/** S3 says 404 of a version that was never held too, by another name. */
export function objectHoldState(
  store: ObjectBuckets,
): Pick<ObjectStore, "holdOf"> {
  return {
    async holdOf(version) {
      try {
        const { LegalHold } = await store.client.send(
          new GetObjectLegalHoldCommand(
            versionIn(store.buckets.recordings, version),
          ),
        );
        return LegalHold?.Status === "ON" ? "on" : "off";
      } catch (error) {
        if (saysGone(error)) return "gone";
        if (saysNeverHeld(error)) return "off";
        throw objectFailure("tell whether a version is held", error);
      }
    },
  };
}

async function setAndRead(
  { client }: ObjectBuckets,
  version: ReturnType<typeof versionIn>,
  wanted: "ON" | "OFF",
) {
  try {
    await client.send(
      new PutObjectLegalHoldCommand({
        ...version,
        LegalHold: { Status: wanted },
      }),
    );
    const { LegalHold } = await client.send(
      new GetObjectLegalHoldCommand(version),
    );
    return { status: LegalHold?.Status };
  } catch (error) {
    if (saysGone(error)) return undefined;
    throw objectFailure(`set a legal hold to ${wanted}`, error);
  }
}

const saysNeverHeld = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  error.name === "NoSuchObjectLockConfiguration";

/** By name, for a missing bucket is a 404 too. */
const saysGone = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  (error.name === "NoSuchVersion" || error.name === "NoSuchKey");
