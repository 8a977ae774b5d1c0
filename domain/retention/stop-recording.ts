import type { Ledger, Platform } from "../ports.ts";
import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import { callPartition } from "../ledger/keys.ts";
import { refuseRecordings } from "./refuse-recordings.ts";

/** R8: a refusal stops the recording by itself. The platform only pauses; what it kept, and what we kept, is erased. */
export async function stopRecording(
  ports: { ledger: Ledger; platform: Pick<Platform, "pauseRecording"> },
  answer: ConsentAnswer,
  now: Instant,
): Promise<void> {
  if (answer.purpose !== "recording" || answer.answer !== "refused") return;
  const partition = callPartition(answer.interactionId);
  const items = await ports.ledger.readPartition(partition);
  await refuseRecordings(ports.ledger, items, now);
  await ports.platform.pauseRecording(answer.interactionId);
  await ports.ledger.append({
    kind: "evidence",
    about: partition,
    type: "recording.paused",
    discriminator: answer.digest,
    at: now,
    details: {},
    revision: 0,
  });
}
