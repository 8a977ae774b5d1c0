import type { LedgerItem } from "#schemas/ledger-item";
import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { ErasureCause, Recording } from "#schemas/recording";
import {
  type ConsentVerdict,
  consentVerdict,
  erasureCauseOf,
} from "../consent/consent-verdict.ts";
import { isUnannounced } from "../ids.ts";
import { termOf } from "../retention/due-instant.ts";
import { isKept, onceFree } from "../retention/keepers.ts";
import { earliest, plusDays, plusMinutes } from "../time/instant.ts";
import type { Admission, AdmitPorts } from "./admit-recording.ts";

export type Join = {
  items: readonly LedgerItem[];
  policy: RetentionPolicy;
  now: Instant;
  isNew: boolean;
};

/** Landed bytes live a day; what could not be kept by then never will be. */
const landingDays = 1;

/** Decides on one landed recording and does it. Whoever writes the ledger first decides; the others find it decided. */
export async function joinWithConsent(
  ports: AdmitPorts,
  recording: Recording,
  join: Join,
): Promise<Admission> {
  const waitUntil = recording.waitUntil ?? waitUntilFor(recording, join);
  const answers = join.items.filter((item) => item.kind === "consent");
  const consent = consentVerdict(answers, waitUntil, join.now);
  const next = decided({ ...recording, waitUntil }, consent, join);
  if (!(await written(ports, next, join.isNew))) return "duplicate";
  if (next.state === "erasing") await discardLanded(ports, next);
  if (next.state === "admitting")
    return keep(ports, raised(next, join.isNew), join);
  return next.state === "erasing" ? "erasing" : "waiting";
}

function waitUntilFor(recording: Recording, { items, policy }: Join): Instant {
  const opened = items.flatMap((item) =>
    item.kind === "collection" ? [item.openedAt] : [],
  );
  return plusMinutes(
    earliest(recording.seenAt, ...opened),
    policy.consentWaitMinutes,
  );
}

function decided(
  recording: Recording,
  consent: ConsentVerdict,
  { now }: Join,
): Recording {
  switch (consent.verdict) {
    case "given":
      return {
        ...recording,
        state: "admitting",
        copiesBegun: (recording.copiesBegun ?? 0) + 1,
        nextAt: plusMinutes(now, 5),
      };
    case "undecided":
      return {
        ...recording,
        state: "waiting",
        nextAt: earliest(plusMinutes(now, 1), consent.until),
      };
    case "refused":
      return erasing(
        recording,
        isUnannounced(recording.interactionId)
          ? "unknown-call"
          : erasureCauseOf(consent.because),
        now,
      );
  }
}

function erasing(
  recording: Recording,
  cause: ErasureCause,
  now: Instant,
): Recording {
  return {
    ...recording,
    state: "erasing",
    erasure: { cause, decidedAt: now, attempts: 0 },
    nextAt: now,
  };
}

async function written(
  { ledger }: AdmitPorts,
  recording: Recording,
  isNew: boolean,
): Promise<boolean> {
  if (isNew) return (await ledger.append(recording)).outcome === "appended";
  return (await ledger.replace([recording]))[0] === "replaced";
}

const raised = (recording: Recording, isNew: boolean): Recording =>
  isNew ? recording : { ...recording, revision: recording.revision + 1 };

async function keep(
  ports: AdmitPorts,
  recording: Recording,
  join: Join,
): Promise<Admission> {
  const copy = await ports.objects.admit(
    recording.landingKey ?? "",
    recording.etag ?? "",
    recording.recordingId,
  );
  if (copy.outcome === "gone") return lost(ports, recording, join);
  const term = termOf(
    endOf(recording, join.items),
    entityOf(join.items),
    join.policy,
  );
  const { nextAt: _claimed, waitUntil: _over, ...rest } = recording;
  const kept: Recording = {
    ...rest,
    state: "kept",
    versionId: copy.versionId,
    keptAt: join.now,
    ...term,
  };
  const free = isKept(kept) ? {} : onceFree(kept, join.now);
  const [outcome] = await ports.ledger.replace([{ ...kept, ...free }]);
  if (outcome === "conflict") return "duplicate";
  await discardLanded(ports, recording);
  return "kept";
}

/** The landed bytes were replaced or are gone. A newer delivery will come; after a day there will be none. */
async function lost(
  ports: AdmitPorts,
  recording: Recording,
  { now }: Join,
): Promise<Admission> {
  if (now < plusDays(recording.seenAt, landingDays)) return "waiting";
  await ports.ledger.replace([erasing(recording, "never-kept", now)]);
  return "erasing";
}

/** The end of the call as it was reported; for a call without such a report, when its audio was seen. */
/** Of the line that was called, as the answers name it. */
const entityOf = (items: readonly LedgerItem[]): string | null =>
  items.find((item) => item.kind === "consent")?.entityId ?? null;

function endOf(recording: Recording, items: readonly LedgerItem[]): Instant {
  const ends = items.flatMap((item) =>
    item.kind === "collection" ? [item] : [],
  );
  const own = ends.find((end) => end.callId === recording.callId);
  return (
    own?.endedAt ??
    earliest(recording.seenAt, ...ends.map((end) => end.endedAt))
  );
}

async function discardLanded(
  { objects }: AdmitPorts,
  recording: Recording,
): Promise<void> {
  if (recording.landingKey !== undefined)
    await objects.discard(recording.landingKey);
}
