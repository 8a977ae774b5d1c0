import type { Ledger } from "../ports.ts";
import type { AttestationMade } from "#schemas/attestation-made";
import type { LegalDate } from "#schemas/instant";
import type { Attestation } from "#schemas/statement";
import { attestationKey, attestationPartition } from "../ledger/keys.ts";

export type AttestationEntry = Omit<AttestationMade, "kind" | "revision">;

/** Ids and counts only; the signed document has the rest. */
export const attestationMade = (
  { reconciliation, ...attestation }: Attestation,
  document: AttestationMade["document"],
): AttestationMade => ({
  kind: "attestation",
  day: attestation.day,
  madeAt: attestation.asOf,
  document,
  keptBeyondTerm: attestation.keptBeyondTerm.length,
  overdue: attestation.overdue.length,
  complete: attestation.complete,
  ...(reconciliation.state === "reconciled"
    ? { reconciled: true, unexplained: reconciliation.unexplained }
    : { reconciled: false }),
  revision: 0,
});

export async function attestationOf(
  ledger: Pick<Ledger, "read">,
  day: LegalDate,
): Promise<AttestationMade | undefined> {
  const item = await ledger.read(attestationKey(day));
  return item?.kind === "attestation" ? item : undefined;
}

/** The attestations of a month, like `2026-11`, in order of their days. */
export async function attestationsOf(
  ledger: Pick<Ledger, "readPartition">,
  month: string,
): Promise<AttestationEntry[]> {
  const items = await ledger.readPartition(attestationPartition(month));
  return items
    .flatMap((item) => (item.kind === "attestation" ? [entryOf(item)] : []))
    .sort((one, other) => one.day.localeCompare(other.day));
}

const entryOf = ({
  kind: _kind,
  revision: _revision,
  ...entry
}: AttestationMade): AttestationEntry => entry;
