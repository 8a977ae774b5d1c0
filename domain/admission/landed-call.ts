import type { Ledger, Platform } from "../ports.ts";
import type { AudioChannel } from "#schemas/audio-profile";
import type { Collection } from "#schemas/collection";
import type { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import type { RecordingType } from "#schemas/recording";
import { isUnannounced, unannouncedInteraction } from "../ids.ts";

export type Provenance =
  | {
      from: "collected";
      interactionId: InteractionId;
      callId: CallId;
      platformRecordingId: PlatformRecordingId;
      type: RecordingType;
      contactChannel?: AudioChannel | undefined;
    }
  | { from: "custom-storage"; platformRecordingId: PlatformRecordingId };

export type LandedCall = {
  interactionId: InteractionId;
  callId: CallId | null;
  type: RecordingType;
  contactChannel?: AudioChannel | undefined;
};

/**
 * Custom Storage says which recording a file is only in its key, so the key is a hint: the platform's own answer
 * tells the call, and our ledger tells the interaction.
 */
export async function callOf(
  ports: { ledger: Ledger; platform: Pick<Platform, "findRecording"> },
  provenance: Provenance,
): Promise<LandedCall> {
  if (provenance.from === "collected") return provenance;
  const listed = await ports.platform.findRecording(
    provenance.platformRecordingId,
  );
  const interactionId =
    listed === undefined
      ? undefined
      : await interactionOf(ports.ledger, listed.callId);
  return {
    interactionId:
      interactionId ?? unannouncedInteraction(provenance.platformRecordingId),
    ...(listed ?? { callId: null, type: "unknown" as const }),
  };
}

/** The interaction of a call that was announced, or that reconciliation looks for. */
export async function interactionOf(
  ledger: Ledger,
  callId: CallId,
): Promise<InteractionId | undefined> {
  const found = await ledger.find("alias", `call#${callId}`);
  const calls = found.filter(
    (item): item is Collection => item.kind === "collection",
  );
  // A report that came after reconciliation looked for its call tells the interaction, which that look could not.
  const told = calls.find((call) => !isUnannounced(call.interactionId));
  return (told ?? calls[0])?.interactionId;
}
