import { callOf } from "../admission/landed-call.ts";
import { newRecording } from "../admission/new-recording.ts";
import { callPartition } from "../ledger/keys.ts";
import type { ListedVersion } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import { compareLanded } from "./compare-landed.ts";
import type { Difference } from "./difference.ts";
import {
  compareVersions,
  type Place,
  type ReconcilePorts,
  type WalkedPage,
} from "./walk.ts";

/** What lies in the landing bucket: a day's audio at most, and none of it for long. */
export async function walkLanding(
  ports: ReconcilePorts,
  { after, now }: Place,
): Promise<WalkedPage> {
  return compareVersions(ports, "landing", after, (landed) =>
    lookAtLanded(ports, landed, now),
  );
}

async function lookAtLanded(
  ports: ReconcilePorts,
  landed: ListedVersion,
  now: Instant,
): Promise<Difference[]> {
  const { key, bytes, etag } = landed;
  const provenance = ports.provenanceOf(key);
  if (provenance === undefined || etag === undefined)
    return compareLanded({ landed, known: false, waiting: undefined, now });
  const call = await callOf(ports, provenance);
  const partition = callPartition(call.interactionId);
  const items = await ports.ledger.readPartition(partition);
  const known = items.some(
    (item) =>
      item.kind === "recording" &&
      item.platformRecordingId === provenance.platformRecordingId,
  );
  const waiting = newRecording(
    call,
    { key, bytes, etag, provenance, now },
    { items, id: ports.randomId() },
  );
  // Due for settling at once: that sweep admits what nobody told the admission of.
  return compareLanded({
    landed,
    known,
    waiting: { ...waiting, nextAt: now },
    now,
  });
}
