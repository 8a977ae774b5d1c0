import type { Disclosure } from "#schemas/disclosure";
import type { Circumstance } from "#schemas/grant";
import type { RequestId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { SuspensionState } from "#schemas/suspension";
import type { Ledger } from "../ports.ts";
import { isGrantedFor } from "../acts/is-granted-for.ts";
import { audioReviewKey } from "../audio/audio-review-key.ts";
import { requestKey, scopeKey } from "../ledger/keys.ts";
import { disclosureKey } from "../ledger/outside-keys.ts";
import { suspensionKey } from "../ledger/suspension-keys.ts";
import { hasKeeper } from "../retention/keepers.ts";
import type { Act } from "../rights/right-table.ts";

/** Whether the matter that a circumstance names is open, and keeps this recording or asks that it be heard. */
export async function matterStands(
  ledger: Pick<Ledger, "read">,
  circumstance: Circumstance,
  recording: Recording,
): Promise<boolean> {
  switch (circumstance.kind) {
    case "request":
      return requestStands(ledger, circumstance, recording);
    case "hold":
      return holdStands(ledger, circumstance, recording);
    case "disclosure":
      return disclosureStands(ledger, circumstance, recording);
    default:
      return false;
  }
}

/** From its approval until it was handed over: what is only asked for, or refused, is heard for nobody (R34). */
const disclosing: readonly Disclosure["state"][] = ["approved", "ready"];

async function disclosureStands(
  ledger: Pick<Ledger, "read">,
  { disclosureId }: Extract<Circumstance, { kind: "disclosure" }>,
  { recordingId }: Recording,
): Promise<boolean> {
  const disclosure = await ledger.read(disclosureKey(disclosureId));
  return (
    disclosure?.kind === "disclosure" &&
    disclosing.includes(disclosure.state) &&
    disclosure.parts.some((part) => part.recordingId === recordingId)
  );
}

/**
 * Whether a request's answer gives its subject this recording: it is open, the call was confirmed to be theirs, and a right that
 * takes this act was granted for it.
 */
export async function isGranted(
  ledger: Pick<Ledger, "read">,
  { requestId, act }: { requestId: RequestId; act: Act },
  { interactionId, recordingId }: Recording,
): Promise<boolean> {
  const request = await ledger.read(requestKey(requestId));
  if (request?.kind !== "request" || request.closedAt !== undefined)
    return false;
  const scoped = await ledger.read(scopeKey(requestId, recordingId));
  return (
    scoped?.kind === "scope" &&
    scoped.confirmed &&
    isGrantedFor(request, act, interactionId)
  );
}

async function requestStands(
  ledger: Pick<Ledger, "read">,
  { requestId }: Extract<Circumstance, { kind: "request" }>,
  recording: Recording,
): Promise<boolean> {
  const request = await ledger.read(requestKey(requestId));
  if (request?.kind !== "request" || request.closedAt !== undefined)
    return false;
  if (hasKeeper(recording, { by: "request", id: requestId })) return true;
  const asked = audioReviewKey(requestId, recording.recordingId);
  return (await ledger.read(asked)) !== undefined;
}

/** A release that was approved ends it, before the last recording is let go. */
const holds: readonly SuspensionState[] = [
  "placing",
  "in-force",
  "release-asked",
];

async function holdStands(
  ledger: Pick<Ledger, "read">,
  { suspensionId }: Extract<Circumstance, { kind: "hold" }>,
  recording: Recording,
): Promise<boolean> {
  const hold = await ledger.read(suspensionKey(suspensionId));
  return (
    hold?.kind === "suspension" &&
    holds.includes(hold.state) &&
    hasKeeper(recording, { by: "hold", id: suspensionId })
  );
}
