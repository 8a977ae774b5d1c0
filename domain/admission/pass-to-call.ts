import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import { isUnannounced } from "../ids.ts";
import { recordingKey } from "../ledger/keys.ts";
import { type AdmitPorts, admitToCall } from "./admit-recording.ts";
import { callOf, type LandedCall } from "./landed-call.ts";

export type Passing = {
  call: LandedCall;
  now: Instant;
  policy: RetentionPolicy;
};

/** The call of audio that landed before anybody told us of one, if somebody did since; of other audio nothing is asked. */
export async function callSince(
  ports: Pick<AdmitPorts, "ledger" | "platform">,
  { interactionId, platformRecordingId }: Recording,
): Promise<LandedCall | undefined> {
  if (!isUnannounced(interactionId)) return undefined;
  const call = await callOf(ports, {
    from: "custom-storage",
    platformRecordingId,
  });
  return isUnannounced(call.interactionId) ? undefined : call;
}

/** It is that call's now: decided on by its answers, unless the call has a record of it already. */
export async function passToCall(
  ports: AdmitPorts,
  recording: Recording,
  passing: Passing,
): Promise<void> {
  await handOver(ports, recording, passing);
  // Last: what breaks off before is done again.
  await ports.ledger.replace([announced(recording)]);
}

/** Nobody discards bytes that another record speaks of. */
async function handOver(
  ports: AdmitPorts,
  recording: Recording,
  { call, now, policy }: Passing,
): Promise<void> {
  const { landingKey: key, etag, platformRecordingId } = recording;
  if (key === undefined || etag === undefined) return;
  const own = await ports.ledger.read(
    recordingKey(call.interactionId, platformRecordingId),
  );
  if (own?.kind === "recording") {
    if (own.landingKey !== key) await ports.objects.discard(key);
    return;
  }
  const { sequencer, bytes = 0, seenAt } = recording;
  const landed = {
    ...{ key, etag, bytes, seenAt, now },
    ...(sequencer === undefined ? {} : { sequencer }),
    provenance: { from: "custom-storage", platformRecordingId } as const,
  };
  await admitToCall(ports, landed, { call, policy });
}

/** Its bytes and the platform's copy are the affair of its call's recording. */
function announced(recording: Recording): Recording {
  const { nextAt: _passed, ...rest } = recording;
  return { ...rest, state: "announced" };
}
