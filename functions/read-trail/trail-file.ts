import { gunzipSync } from "node:zlib";
import * as z from "zod/mini";
import type { StorageRead } from "#domain/listening/storage-read";
import { instantFrom } from "#domain/time/instant";
import { RecordingId, VersionId } from "#schemas/ids";

/** One event as CloudTrail writes it; what says who it was at what address is not taken along (docs/decisions/030). */
const Event = z.object({
  eventID: z
    .string()
    .check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  eventTime: z.string(),
  eventSource: z.string(),
  eventName: z.string(),
  userIdentity: z.object({
    sessionContext: z.nullish(
      z.object({
        sessionIssuer: z.nullish(z.object({ arn: z.nullish(z.string()) })),
      }),
    ),
  }),
  requestParameters: z.nullish(
    z.object({
      key: z.nullish(z.string()),
      versionId: z.nullish(VersionId),
    }),
  ),
  errorCode: z.nullish(z.string()),
});
type Event = z.infer<typeof Event>;

/** docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html */
const File = z.object({ Records: z.array(Event) });

/** What reads audio; the trail tells of all that begins so, such as reading a hold. */
const readsAudio = ["GetObject", "GetObjectTorrent", "SelectObjectContent"];

/** A file of CloudTrail's holds something that is none of its events; nothing in it is passed by. */
export class TrailUnreadable extends Error {
  readonly code = "trail-unreadable";
}

/** Who read audio, out of one file of the trail. */
export function readsIn(file: Uint8Array, rolePrefix: string): StorageRead[] {
  const parsed = File.safeParse(JSON.parse(gunzipSync(file).toString("utf8")));
  if (!parsed.success)
    throw new TrailUnreadable(
      "A file of the trail has another form than CloudTrail documents; compare it with functions/read-trail/trail-file.ts.",
    );
  return parsed.data.Records.filter(
    ({ eventSource, eventName }) =>
      eventSource === "s3.amazonaws.com" && readsAudio.includes(eventName),
  ).map((event) => readOf(event, rolePrefix));
}

function readOf(event: Event, rolePrefix: string): StorageRead {
  const { eventID, eventTime, requestParameters: asked, errorCode } = event;
  const at = instantFrom(eventTime);
  if (at === undefined)
    throw new TrailUnreadable("An event of the trail has no time.");
  const recordingId = RecordingId.safeParse(asked?.key);
  return {
    eventId: eventID,
    at,
    reader: readerOf(event, rolePrefix),
    recordingId: recordingId.success ? recordingId.data : undefined,
    versionId: asked?.versionId ?? undefined,
    denied: errorCode !== null && errorCode !== undefined,
  };
}

/** Our roles are named after their functions; a role of that name in another account is none of ours. */
function readerOf(
  { userIdentity: { sessionContext } }: Event,
  rolePrefix: string,
): string | undefined {
  const role = sessionContext?.sessionIssuer?.arn ?? "";
  return role.startsWith(rolePrefix)
    ? role.slice(rolePrefix.length)
    : undefined;
}
