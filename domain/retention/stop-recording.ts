import type { Ledger, Platform } from "../ports.ts";
import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { consentVerdict, erasureCauseOf } from "../consent/consent-verdict.ts";
import { callPartition } from "../ledger/keys.ts";
import { plusDays } from "../time/instant.ts";
import { refuseRecordings } from "./refuse-recordings.ts";

/**
 * R8, T81: whatever ends a consent stops the recording by itself. The platform only pauses; what it kept, and what we
 * kept, is erased: as refused, as withdrawn, or as a minor's.
 */
export async function stopRecording(
  ports: { ledger: Ledger; platform: Pick<Platform, "pauseRecording"> },
  answer: ConsentAnswer,
  now: Instant,
): Promise<void> {
  if (answer.purpose !== "recording" || answer.answer === "given") return;
  const partition = callPartition(answer.interactionId);
  const items = await ports.ledger.readPartition(partition);
  const cause = causeFrom(items, now);
  await refuseRecordings(ports.ledger, items, { cause, now });
  if (isLongOver(items, now)) return;
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

function causeFrom(items: readonly LedgerItem[], now: Instant) {
  const answers = items.filter((item) => item.kind === "consent");
  const consent = consentVerdict(answers, now, now);
  return erasureCauseOf(
    consent.verdict === "refused" ? consent.because : "answered-no",
  );
}

/** An interaction goes on after the end of one of its calls, as with a transfer; but not for a day. */
const isLongOver = (items: readonly LedgerItem[], now: Instant): boolean => {
  const ends = items.filter((item) => item.kind === "collection");
  return (
    ends.length > 0 && ends.every(({ endedAt }) => plusDays(endedAt, 1) < now)
  );
};
