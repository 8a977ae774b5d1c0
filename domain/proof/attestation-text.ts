import type { Attestation, ReconciliationOutcome } from "#schemas/statement";

type Facts = Omit<Attestation, "format" | "says">;

/** The statement in words: no more than its numbers carry. */
export const attestationText = (facts: Facts): string[] => [
  keptSentence(facts),
  ...overdueSentences(facts),
  ...(facts.complete
    ? []
    : ["The lists end before their end: there may be more than they name."]),
  reconciliationSentence(facts),
];

function keptSentence({ termDays, keptBeyondTerm, overdue }: Facts): string {
  const nothing =
    overdue.length === 0
      ? "Nothing"
      : "Apart from what is listed under overdue, nothing";
  const claim = `${nothing} older than ${String(termDays)} days is kept`;
  const count = keptBeyondTerm.length;
  return count === 0
    ? `${claim}.`
    : `${claim} except ${recordings(count)} listed under keptBeyondTerm, each with who keeps it: a hold for legal claims, a restriction, or the freeze of a running request.`;
}

function overdueSentences({ overdue }: Facts): string[] {
  if (overdue.length === 0) return [];
  return [
    `${recordings(overdue.length)} past the term, kept for no ground, and not confirmed gone at both places: see overdue.`,
  ];
}

function reconciliationSentence({ reconciliation }: Facts): string {
  switch (reconciliation.state) {
    case "not-reconciled":
      return "This rests on the ledger alone: it was not compared with what buckets and platform hold.";
    case "under-way":
      return `This rests on the ledger alone: its comparison with buckets and platform began at ${reconciliation.startedAt} and had not ended.`;
    case "reconciled":
      return comparedSentence(reconciliation);
  }
}

function comparedSentence({
  at,
  unexplained,
  unread,
}: Extract<ReconciliationOutcome, { state: "reconciled" }>): string {
  const passedBy =
    unread === 0
      ? ""
      : `; ${String(unread)} of what there is could not be looked at`;
  const left =
    unexplained === 0
      ? "nothing is unexplained"
      : `${unexplained === 1 ? "1 difference is" : `${String(unexplained)} differences are`} unexplained, see reconciliation`;
  return `The ledger was compared with buckets and platform by ${at}; ${left}${passedBy}.`;
}

const recordings = (count: number): string =>
  count === 1 ? "1 recording" : `${String(count)} recordings`;
