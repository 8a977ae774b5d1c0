import { hash } from "node:crypto";
import type { PlatformPlay } from "#domain/listening/play-report";
import { PlatformRecordingId } from "#schemas/ids";
import * as z from "zod/mini";
import { LenientInstant } from "./recording-body.ts";

/** What is not taken along is thrown away here: names, addresses of mail and of machines (docs/decisions/030). */
const Entry = z.object({
  actor_id: z.nullish(z.string()),
  user_id: z.nullish(z.string()),
  operation: z.string(),
  operation_status: z.nullish(z.string()),
  platform_tid: z.nullish(z.string()),
  resource_id: z.nullish(z.string()),
  timestamp: LenientInstant,
});
type Entry = z.infer<typeof Entry>;

/** An entry that cannot be read makes the whole report unusable: it might be somebody who listened. */
export const AuditReportBody = z.object({
  total: z.number(),
  entries: z.array(Entry),
});

/**
 * What is done to recordings and is not listening. The names of operations are nowhere documented; whatever else succeeds on
 * one recording counts as listening, so that a name we do not know is looked at and not passed by.
 */
const notListening =
  /^(?:list|search|start|stop|pause|resume|delete|update|create)_|^read_recordings?(?:_metadata)?$/;

export const playsIn = (entries: readonly Entry[]): PlatformPlay[] =>
  entries.filter(isPlay).map(playOf);

function isPlay(entry: Entry): boolean {
  const { operation, operation_status: status, resource_id } = entry;
  const about = /recording/i.test(`${operation} ${resource_id ?? ""}`);
  const failed =
    status !== null && status !== undefined && status !== "success";
  if (!about || failed) return false;
  return isMedia(resource_id) || !notListening.test(operation.toLowerCase());
}

const isMedia = (resource: string | null | undefined): boolean =>
  pathOf(resource).endsWith("/media");

function playOf(entry: Entry): PlatformPlay {
  const { timestamp: at, user_id, actor_id, resource_id } = entry;
  const userId = user_id ?? actor_id;
  const recordingId = recordingIn(resource_id);
  return {
    entry: digestOf(entry),
    at,
    ...(isSaid(userId) ? { userId } : {}),
    ...(recordingId === undefined ? {} : { recordingId }),
  };
}

/** By the platform's own id of what happened, and by nobody's: a digest of a person's id could be guessed. */
const digestOf = ({ platform_tid, timestamp, operation, resource_id }: Entry) =>
  hash(
    "sha256",
    JSON.stringify([platform_tid, timestamp, operation, resource_id]),
    "hex",
  );

function recordingIn(
  resource: string | null | undefined,
): PlatformRecordingId | undefined {
  const named = /\/?recordings\/([^/]+)/.exec(pathOf(resource))?.[1];
  const id = PlatformRecordingId.safeParse(named ?? resource);
  return id.success ? id.data : undefined;
}

const pathOf = (resource: string | null | undefined): string =>
  (resource ?? "").split("?")[0] ?? "";

const isSaid = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text !== "";
