import { placeIn } from "#adapters/place";
import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import type { AuditObject, AuditReader } from "#domain/audit/audit-port";
import { AwsAnswerUnusable } from "./failure.ts";
import { told } from "./object-failure.ts";

const Place = z.object({ key: z.string(), version: z.optional(z.string()) });

/** Every version of every object, since a second one under a key is a fork. */
export function auditReader(client: S3Client, bucket: string): AuditReader {
  return {
    async page({ prefix, after, most }) {
      const place = placeIn(Place, after, undefined);
      const listed = await told("list the audit chain", () =>
        client.send(
          new ListObjectVersionsCommand({
            Bucket: bucket,
            Prefix: prefix,
            MaxKeys: most,
            KeyMarker: place?.key,
            VersionIdMarker: place?.version,
          }),
        ),
      );
      const objects: AuditObject[] = [];
      for (const { Key, VersionId } of listed.Versions ?? [])
        objects.push(await read({ client, bucket }, Key ?? "", VersionId));
      return {
        objects,
        next:
          listed.IsTruncated === true
            ? JSON.stringify({
                key: listed.NextKeyMarker,
                version: listed.NextVersionIdMarker,
              })
            : undefined,
      };
    },
  };
}

async function read(
  { client, bucket }: { client: S3Client; bucket: string },
  key: string,
  versionId = "null",
): Promise<AuditObject> {
  const text = await told("open a part of the audit chain", async () => {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
    );
    return Body?.transformToString();
  });
  if (text === undefined)
    throw new AwsAnswerUnusable(
      `S3 answered ${key} of the audit chain without a body; read it again`,
    );
  return { key, versionId, text };
}
