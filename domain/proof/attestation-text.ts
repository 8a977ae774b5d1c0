import type { Attestation, ReconciliationOutcome } from "#schemas/statement";

type Facts = Omit<Attestation, "format" | "says">;

/** The statement in words: no more than its numbers carry. */
export const attestationText = (facts: Facts): string[] => [
  keptSentence(facts),
  ...capSentences(facts),
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

/** How many of these are kept although their territory allows no more, with no ground recorded for that (T7, T23). */
export const withoutGround = ({
  keptBeyondTerm,
}: Pick<Facts, "keptBeyondTerm">): number =>
  keptBeyondTerm.filter((one) => one.groundBeyondCap === "missing").length;

function capSentences({ keptBeyondTerm }: Facts): string[] {
  const beyond = keptBeyondTerm.filter(
    (one) => one.groundBeyondCap !== undefined,
  ).length;
  if (beyond === 0) return [];
  const missing = withoutGround({ keptBeyondTerm });
  const grounds =
    missing === 0
      ? "a ground for that is recorded of each"
      : `no ground for that is recorded of ${String(missing)}`;
  return [
    `Of these, ${recordings(beyond)} ${beyond === 1 ? "is older than its" : "are older than their"} territory allows at most; ${grounds}.`,
  ];
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
