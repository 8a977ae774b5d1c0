import type { Evidence } from "#schemas/evidence";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type {
  Finding,
  FindingType,
  NewConclusion,
} from "#schemas/reconciliation";
import { changeItem } from "../ledger/change-item.ts";
import { breachKey } from "../ledger/outside-keys.ts";
import { findingKey, findingPartition } from "../ledger/reconciliation-keys.ts";
import type { Ledger } from "../ports.ts";

/** What was heard stays heard, and what was asked for asked for: no comparison ends these, a person says what came of them. */
const endedByPersons: readonly FindingType[] = [
  "bulk-listening",
  "listened-outside-the-rules",
];
export const isEndedByPersons = ({ type }: Pick<Finding, "type">): boolean =>
  endedByPersons.includes(type);

export type Concluding = Pick<Finding, "type" | "subject"> & {
  what: NewConclusion;
  by: StaffId;
  now: Instant;
};
type NotConcluded = {
  because: "unknown" | "heals" | "own" | "breach" | "concluded";
};
export type Concluded =
  | { verdict: "concluded"; finding: Finding }
  | ({ verdict: "refused" } & NotConcluded);

/** Several people wrote the same finding at once. */
export class FindingBusy extends Error {
  readonly code = "finding-busy";
}

/**
 * Somebody who is not the one it is about says what a finding of listening was, and it is open no more (R29, R56, T97). The
 * same again is the same; something else is another's word against it, and is not taken.
 */
export async function concludeFinding(
  ledger: Pick<Ledger, "read" | "replace" | "append">,
  concluding: Concluding,
): Promise<Concluded> {
  const { what, by, now } = concluding;
  if (!isEndedByPersons(concluding))
    return { verdict: "refused", because: "heals" };
  if (what.result === "breach") {
    const breach = await ledger.read(breachKey(what.breachId));
    if (breach === undefined) return { verdict: "refused", because: "breach" };
  }
  const finding = await changeItem<Finding, NotConcluded>(ledger, {
    read: async () => {
      const item = await ledger.read(findingKey(concluding));
      return item?.kind === "finding" ? item : { because: "unknown" };
    },
    change: (found) => withConclusion(found, concluding),
    busy: () =>
      new FindingBusy("A finding is written by many at once; ask again."),
  });
  if ("because" in finding) return { verdict: "refused", ...finding };
  await ledger.append(evidenceOf(finding, { what, by, now }));
  return { verdict: "concluded", finding };
}

function withConclusion(
  finding: Finding,
  { what, by, now }: Concluding,
): Finding | NotConcluded {
  if (finding.about.staffId === by) return { because: "own" };
  const { concluded } = finding;
  if (concluded === undefined)
    return {
      ...finding,
      state: "closed",
      closedAt: now,
      concluded: { by, what },
    };
  return JSON.stringify(concluded.what) === JSON.stringify(what)
    ? finding
    : { because: "concluded" };
}

/** One a finding, by whoever said it first: it may be asked again when this alone was not written. */
const evidenceOf = (
  finding: Finding,
  { what, by, now }: Pick<Concluding, "what" | "by" | "now">,
): Evidence => ({
  kind: "evidence",
  about: findingPartition(finding),
  type: "finding.concluded",
  discriminator: "",
  at: finding.closedAt ?? now,
  details: { finding: finding.type, by: finding.concluded?.by ?? by, ...what },
  revision: 0,
});
