import type { Bucket, Bytes, ObjectVersion } from "#domain/ports";
import { VersionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Buckets } from "./buckets.ts";
import { S3Refusal } from "./s3-refusal.ts";
import type { SigningKey, SigningKeys } from "./signing-keys.ts";

/** RFC 6266. It is advice to a browser: who has the bytes can keep them either way. */
type Disposition = "inline" | "attachment";
export type OpenedLink =
  | {
      outcome: "opened";
      body: Bytes;
      bytes: number;
      contentType: string;
      as: Disposition;
    }
  | { outcome: "expired" | "forged" | "absent" };

type Target = {
  bucket: Bucket;
  key: string;
  versionId: string;
  expires: string;
  as: Disposition;
};

/** Signature version 4 lives seven days at most (A24). */
const mostSeconds = 7 * 86_400;

/** A path that opens one version until it expires; whoever has it needs nothing else, as with S3's presigned URLs (A24). */
export function makeLink(
  keys: SigningKeys,
  now: Instant,
  bucket: Bucket,
  version: ObjectVersion,
  { seconds, as }: { seconds: number; as: Disposition },
): string {
  if (!(seconds >= 1 && seconds <= mostSeconds)) {
    throw new S3Refusal(
      "AuthorizationQueryParametersError",
      "a link lives from one second to seven days; ask for less",
    );
  }
  const expires = new Date(Date.parse(now) + seconds * 1000).toISOString();
  const target = { bucket, ...version, expires, as };
  const query = new URLSearchParams({
    key: version.key,
    versionId: version.versionId,
    expires,
    as,
    signature: sign(keys.live()[0], target),
  });
  return `/objects/${bucket}?${query.toString()}`;
}

/** Answers for a link made here: a path, with or without an origin. */
export function openLink(
  buckets: Buckets,
  keys: SigningKeys,
  link: string,
  now: Instant,
): OpenedLink {
  const asked = targetOf(link);
  if (asked === undefined) return { outcome: "forged" };
  const { target, signature } = asked;
  if (!keys.live().some((key) => sameText(sign(key, target), signature)))
    return { outcome: "forged" };
  if (Instant.parse(target.expires) <= now) return { outcome: "expired" };
  const found = buckets.versions.find(target.bucket, {
    key: target.key,
    versionId: VersionId.parse(target.versionId),
  });
  if (found?.stored === undefined) return { outcome: "absent" };
  const { file, bytes, contentType } = found.stored;
  return {
    outcome: "opened",
    body: buckets.files.open(file),
    bytes,
    contentType,
    as: target.as,
  };
}

function targetOf(
  link: string,
): { target: Target; signature: string } | undefined {
  const url = URL.parse(link, "http://embedded");
  const bucket = url === null ? undefined : bucketIn(url.pathname);
  if (url === null || bucket === undefined) return undefined;
  const field = (name: string): string => url.searchParams.get(name) ?? "";
  const target = {
    bucket,
    key: field("key"),
    versionId: field("versionId"),
    expires: field("expires"),
    as: field("as") === "inline" ? "inline" : "attachment",
  } as const;
  return { target, signature: field("signature") };
}

function bucketIn(path: string): Bucket | undefined {
  return (["landing", "recordings", "exports"] as const).find(
    (bucket) => path === `/objects/${bucket}`,
  );
}

function sign(
  key: SigningKey,
  { bucket, key: name, versionId, expires, as }: Target,
): string {
  const signed = JSON.stringify([bucket, name, versionId, expires, as]);
  return createHmac("sha256", key.material).update(signed).digest("base64url");
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
