import type {
  ShownFinding,
  ShownReconciliation,
  ShownReconciliationDay,
} from "./reconciliation-shapes.ts";
import { moment, rows, table } from "./table.ts";

export const reconciliationsTable = (
  reconciliations: readonly ShownReconciliation[],
  nothing: string,
): string =>
  table(
    ["day", "step", "ended", "found", "healed", "unread"],
    reconciliations.map((one) => [
      one.day,
      one.step,
      moment(one.endedAt),
      one.found,
      one.healed,
      one.unread,
    ]),
    nothing,
  );

export function reconciliationText(shown: ShownReconciliationDay): string {
  return [
    rows([
      ["day", shown.day],
      ["step", shown.step],
      ["failed tries of this page", shown.tries],
      ["started", moment(shown.startedAt)],
      ["ended", moment(shown.endedAt)],
      ...Object.entries(shown.looked).map(
        ([step, count]) => [`looked at: ${step}`, count] as const,
      ),
      ["differences", shown.found],
      ["healed", shown.healed],
      ["could not be read", shown.unread],
    ]),
    findingsTable(shown.findings, "No new findings."),
    ...(shown.moreFindings === true ? ["There are more of them.\n"] : []),
  ].join("\n");
}

export const findingsTable = (
  findings: readonly ShownFinding[],
  nothing: string,
): string =>
  [
    table(
      ["seen", "finding", "severity", "owner", "state", "how", "about"],
      findings.map((one) => [
        moment(one.seenAt),
        one.type,
        one.severity,
        one.owner,
        one.state,
        one.how ?? one.concluded?.what.result,
        Object.entries(one.about ?? {})
          .map(([name, id]) => `${name}=${String(id)}`)
          .join(" "),
      ]),
      nothing,
    ),
    ...findings.flatMap(nextOf),
  ].join("");

/** No comparison ends these: somebody has to say what it was. */
const nextOf = ({ type, subject, state, endedBy }: ShownFinding): string[] =>
  endedBy === "person" && state === "open" && subject !== undefined
    ? [`Next: tacet findings conclude ${type} '${subject}'\n`]
    : [];
