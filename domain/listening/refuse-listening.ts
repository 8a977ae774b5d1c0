import type { GrantRefusal } from "#schemas/grant";
import type {
  InteractionId,
  ListeningId,
  RecordingId,
  StaffId,
} from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Ledger } from "../ports.ts";
import type { GrantAsked } from "./decide-grant.ts";

export type RefusedListening = {
  listeningId: ListeningId;
  staffId: StaffId;
  now: Instant;
  reasons: readonly GrantRefusal[];
  /** As far as it was said: a door refuses some before it reads what they want. */
  asked: Partial<GrantAsked> & Pick<GrantAsked, "use">;
  recordingId?: RecordingId | undefined;
  interactionId?: InteractionId | undefined;
};

/** Who wanted to listen and might not is a line of the same ledger (R29, R56). */
export async function refuseListening(
  ledger: Pick<Ledger, "append">,
  {
    listeningId,
    staffId,
    now,
    reasons,
    asked: { use, purpose, circumstance },
    recordingId,
    interactionId,
  }: RefusedListening,
): Promise<void> {
  await ledger.append({
    kind: "listening",
    listeningId,
    door: "broker",
    use,
    staffId,
    ...(purpose === undefined ? {} : { purpose }),
    ...(circumstance === undefined ? {} : { circumstance }),
    ...(interactionId === undefined ? {} : { interactionId }),
    ...(recordingId === undefined ? {} : { recordingId }),
    at: now,
    verdict: "refused",
    reasons: [...reasons],
    revision: 0,
  });
}
