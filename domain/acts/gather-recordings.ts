import type { Ledger } from "../ports.ts";
import type { InteractionId, RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { AudioPolicy, SuspensionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request, ScopeItem } from "#schemas/request";
import {
  callPartition,
  recordingKey,
  requestPartition,
} from "../ledger/keys.ts";
import { candidatesOf, scopeItem } from "../matching/candidates.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { type AudioPorts, openAudioReviews } from "../audio/audio-reviews.ts";
import type { KeeperPorts } from "../retention/keepers.ts";
import { scopeItems } from "./scope-items.ts";
import { unconfirmOthers } from "../matching/unconfirm-others.ts";
import { freezeEach } from "./freeze-recordings.ts";
import { restrictWhileWeighed } from "./weigh-objection.ts";
import { needCalls, needPackage, needs } from "../rights/outcome.ts";
import { portableAudio } from "../package/portable-audio.ts";

/**
 * Fixes the scope after a person said whose calls these are: every candidate of a sole user, the candidates that were
 * accepted, or the calls named one by one, which may include calls from withheld numbers and leaves out others who share
 * the number (T53, T54, T55).
 */
export async function gatherRecordings(
  ports: KeeperPorts & AudioPorts,
  requestId: RequestId,
  {
    policy,
    suspension,
    now,
  }: { policy: AudioPolicy; suspension: SuspensionPolicy; now: Instant },
): Promise<{ recordings: number }> {
  const request = await requestOf(ports.ledger, requestId);
  const recordings = await confirmedRecordings(ports.ledger, request);
  await unconfirmOthers(ports.ledger, requestId, recordings);
  for (const recording of recordings)
    await confirm(ports.ledger, scopeItem(request, recording, true));
  await freezeEach(ports, request, recordings);
  await restrictWhileWeighed(ports, request, {
    ...{ recordings, policy: suspension, now },
  });
  // As they are now: the freeze may have waited for one to be admitted.
  if (needPackage(request.rights))
    await openAudioReviews(ports, request, {
      recordings: await scopeOf(ports.ledger, requestId, "confirmed"),
      policy: needs(request.rights, "portable-package")
        ? portableAudio(policy)
        : policy,
      now,
    });
  await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    state: "gathering",
    scopeSize: recordings.length,
  }));
  return { recordings: recordings.length };
}

/** The recordings of a request as they are now. Only confirmed ones may be disclosed or erased. */
export async function scopeOf(
  ledger: Ledger,
  requestId: RequestId,
  which: "confirmed" | "all",
): Promise<Recording[]> {
  const items = await ledger.readPartition(requestPartition(requestId));
  const scope = items.filter(
    (item): item is ScopeItem =>
      item.kind === "scope" && (which === "all" || item.confirmed),
  );
  const found = await ledger.readMany(
    scope.map((item) =>
      recordingKey(item.interactionId, item.platformRecordingId),
    ),
  );
  return found.filter((item): item is Recording => item.kind === "recording");
}

async function confirmedRecordings(
  ledger: Ledger,
  request: Request,
): Promise<Recording[]> {
  const scope = request.identity?.scope;
  if (request.identity?.verdict !== "confirmed" || scope === undefined)
    return [];
  if (!needCalls(request.rights)) return [];
  if (scope.kind === "named-calls")
    return recordingsOf(ledger, scope.interactionIds);
  if (scope.kind === "matched") {
    const items = await scopeItems(ledger, request.requestId);
    const accepted = items.filter(({ match }) => match?.verdict === "accepted");
    return recordingsOf(
      ledger,
      accepted.map(({ interactionId }) => interactionId),
    );
  }
  const asReceived = await scopeOf(ledger, request.requestId, "all");
  const sinceThen = await candidatesOf(ledger, request);
  return [
    ...new Map(
      [...sinceThen, ...asReceived].map((recording) => [
        recording.recordingId,
        recording,
      ]),
    ).values(),
  ];
}

async function recordingsOf(
  ledger: Ledger,
  interactionIds: readonly InteractionId[],
): Promise<Recording[]> {
  const partitions = await Promise.all(
    [...new Set(interactionIds)].map((id) =>
      ledger.readPartition(callPartition(id)),
    ),
  );
  return partitions
    .flat()
    .filter((item): item is Recording => item.kind === "recording");
}

async function confirm(ledger: Ledger, item: ScopeItem): Promise<void> {
  const appended = await ledger.append(item);
  if (
    appended.outcome === "present" &&
    appended.item.kind === "scope" &&
    !appended.item.confirmed
  ) {
    await ledger.replace([
      { ...appended.item, ...item, revision: appended.item.revision },
    ]);
  }
}
