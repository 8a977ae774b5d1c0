import type { Ledger } from "../ports.ts";
import type { Purpose } from "#schemas/consent";
import type { InteractionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { attemptEach, valuesOf } from "../attempt.ts";
import { consentState } from "../consent/consent-state.ts";
import { callPartition } from "../ledger/keys.ts";
import type { Approved, Doing } from "./carry-out.ts";
import { withdrawConsent } from "../withdrawal/withdraw-consent.ts";

/** Not every consent could be withdrawn; the step is tried again, and withdraws none twice. */
export class NotWithdrawn extends Error {
  readonly code = "not-withdrawn";
}

/**
 * Art 7(3): takes back what was agreed to in these calls, as if it had been said by the channel the request came by. The
 * ledger's stream has the audio erased that rested on it; the letter tells what follows (R44).
 */
export async function withdrawGranted(
  { ledger }: { ledger: Ledger },
  request: Approved,
  { recordings, now }: Omit<Doing, "policy">,
): Promise<number> {
  const calls = [
    ...new Set(recordings.map(({ interactionId }) => interactionId)),
  ];
  valuesOf(
    await attemptEach(calls, 8, (interactionId) =>
      withdrawAll(ledger, request, { interactionId, now }),
    ),
    (cause) =>
      new NotWithdrawn("Not every consent could be withdrawn; try again.", {
        cause,
      }),
  );
  return recordings.length;
}

const purposes: readonly Purpose[] = ["recording", "monitoring"];

async function withdrawAll(
  ledger: Ledger,
  { channel, approval }: Approved,
  { interactionId, now }: { interactionId: InteractionId; now: Instant },
): Promise<void> {
  const items = await ledger.readPartition(callPartition(interactionId));
  const answers = items.filter((item) => item.kind === "consent");
  for (const purpose of purposes)
    if (consentState(answers, purpose).state === "given")
      await withdrawConsent(ledger, {
        ...{ interactionId, purpose, channel, now },
        heardBy: approval.decidedBy,
      });
}
