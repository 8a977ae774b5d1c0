import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Embedded } from "#adapters/embedded/open-embedded";
import type { Bytes, ObjectVersion } from "#domain/ports";
import type { PlannedTrail } from "../plan/trail.ts";

/** Somebody reads a version in the vault: a function of ours by its name, or anybody by the ARN of their role. */
export type TrailedRead = ObjectVersion & {
  as: { function: string } | { role: string };
  denied?: boolean;
};
export type Trail = { tell(read: TrailedRead): Promise<void> };

/** CloudTrail's part: each read becomes a file in the bucket that the templates name, within minutes there and at once here. */
export function openTrail(
  { objects, now }: Pick<Embedded, "objects" | "now">,
  { eventNames, rolePrefix }: PlannedTrail,
): Trail {
  return {
    async tell({ as, key, versionId, denied = false }) {
      const eventName = "GetObject";
      if (!eventNames.some((start) => eventName.startsWith(start))) return;
      const role = "role" in as ? as.role : `${rolePrefix}${as.function}`;
      const event = {
        eventVersion: "1.11",
        eventID: randomUUID(),
        eventTime: `${now().slice(0, 19)}Z`,
        eventSource: "s3.amazonaws.com",
        eventCategory: "Data",
        ...{ eventName, readOnly: true },
        userIdentity: {
          type: "AssumedRole",
          arn: `${role}/somebody`,
          sessionContext: { sessionIssuer: { type: "Role", arn: role } },
        },
        sourceIPAddress: "198.51.100.7",
        requestParameters: { key, versionId },
        ...(denied ? { errorCode: "AccessDenied" } : {}),
      };
      const file = gzipSync(JSON.stringify({ Records: [event] }));
      const day = now().slice(0, 10).replaceAll("-", "/");
      await objects.put(
        "reads",
        `AWSLogs/000000000000/CloudTrail/local/${day}/${event.eventID}.json.gz`,
        bodyOf(file),
        "application/x-gzip",
      );
    },
  };
}

async function* bodyOf(bytes: Uint8Array): Bytes {
  yield await Promise.resolve(bytes);
}

/** The same port for one function, which is told of when it reads the vault. */
export const readsTold = (
  objects: Embedded["objects"],
  trail: Trail,
  name: string,
): Embedded["objects"] => ({
  ...objects,
  async read(bucket, version) {
    const body = await objects.read(bucket, version);
    if (bucket === "recordings")
      await trail.tell({ ...version, as: { function: name } });
    return body;
  },
});
