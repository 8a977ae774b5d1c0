import type { Ledger } from "../ports.ts";
import type { Collection } from "#schemas/collection";
import type { ConsentAnswer } from "#schemas/consent";
import type { InteractionId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import { consentState } from "../consent/consent-state.ts";
import { callPartition } from "../ledger/keys.ts";

/** A call of which something is portable, with what the ledger has of it. */
export type PortableCall = {
  interactionId: InteractionId;
  end: Collection | undefined;
  answers: readonly ConsentAnswer[];
};

/**
 * Art 20(1)(a): only what rests on consent may be taken elsewhere. What was recorded with a consent that was taken back
 * since was provided by it, as long as we have it; a consent that is void never carried anything.
 */
export async function portableCalls(
  ledger: Pick<Ledger, "readPartition">,
  scope: readonly Pick<Recording, "interactionId">[],
): Promise<{ calls: PortableCall[]; leftOut: InteractionId[] }> {
  const calls: PortableCall[] = [];
  const leftOut: InteractionId[] = [];
  for (const interactionId of new Set(scope.map((one) => one.interactionId))) {
    const items = await ledger.readPartition(callPartition(interactionId));
    const answers = items.filter((item) => item.kind === "consent");
    if (isByConsent(answers))
      calls.push({
        interactionId,
        end: items.find((item) => item.kind === "collection"),
        answers,
      });
    else leftOut.push(interactionId);
  }
  return { calls, leftOut };
}

function isByConsent(answers: readonly ConsentAnswer[]): boolean {
  const consent = consentState(answers, "recording");
  return "given" in consent && consent.state !== "void";
}
