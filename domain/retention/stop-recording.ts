import type { Ledger, Platform } from "../ports.ts";
import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import { callPartition } from "../ledger/keys.ts";

/** R8: a refusal stops the recording by itself. The platform only pauses; what it kept is erased as it appears. */
export async function stopRecording(
  ports: { ledger: Ledger; platform: Pick<Platform, "pauseRecording"> },
  answer: ConsentAnswer,
  now: Instant,
): Promise<void> {
  if (answer.purpose !== "recording" || answer.answer !== "refused") return;
  await ports.platform.pauseRecording(answer.interactionId);
  await ports.ledger.append({
    kind: "evidence",
    about: callPartition(answer.interactionId),
    type: "recording.paused",
    discriminator: answer.digest,
    at: now,
    details: {},
    revision: 0,
  });
}
