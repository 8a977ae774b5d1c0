import type { Ledger, Sealer } from "../ports.ts";
import type { ReadingPurpose } from "#schemas/consultation";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { requestPartition, subjectFileKey } from "../ledger/keys.ts";
import { requestOf } from "../rights/change-request.ts";
import { unsealWords } from "./sealed-words.ts";

export type Reading = {
  requestId: RequestId;
  purpose: ReadingPurpose;
  by: StaffId;
  now: Instant;
};
/** What was written, by the requester and about them; what nobody wrote is left out. */
export type Words = { words?: string; statement?: string; reasons?: string };
export type ReadPorts = {
  ledger: Ledger;
  sealer: Pick<Sealer, "unseal">;
  wordsIn: (subjectFile: string) => string | undefined;
};

/**
 * Shows what a requester wrote, and what was written for them, once it is written down who reads it and what for. Nothing
 * when it is gone: it goes with the request (T25).
 */
export async function readWords(
  { ledger, sealer, wordsIn }: ReadPorts,
  { requestId, purpose, by, now }: Reading,
): Promise<Words | undefined> {
  const { approval } = await requestOf(ledger, requestId);
  const file = await ledger.read(subjectFileKey(requestId));
  if (file?.kind !== "subject") return undefined;
  await ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "words.read",
    discriminator: `${now}#${by}`,
    at: now,
    details: { by, purpose },
    revision: 0,
  });
  const said = {
    words: wordsIn(await sealer.unseal(requestId, file.sealed)),
    statement: await opened(approval?.words?.statement),
    reasons: await opened(approval?.words?.reasons),
  };
  return Object.fromEntries(
    Object.entries(said).filter(([, text]) => text !== undefined),
  );

  function opened(sealed: readonly string[] | undefined) {
    return sealed && unsealWords(sealer, requestId, sealed);
  }
}
