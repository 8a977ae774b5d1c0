import type { ShownMatching, ShownRequestDetails } from "./request-shapes.ts";
import { moment, table } from "./table.ts";

type Candidates = NonNullable<ShownRequestDetails["candidateCalls"]>;

/** As many as fit on a screen beside the rest of a request. */
const mostBeside = 20;

/** Calls by their dates, for who asks the requester about them; a number is never shown. */
export function candidatesTable(candidates: Candidates, id: string): string {
  const left = candidates.length - mostBeside;
  return left > 0
    ? `${candidatesText(candidates.slice(0, mostBeside))}and ${String(left)} more: tacet requests show ${id} --candidates\n`
    : candidatesText(candidates);
}

export const candidatesText = (candidates: Candidates): string =>
  table(
    ["candidate call", "seen", "ended", "recording", "match", "confirmed"],
    candidates.map((one) => [
      one.interactionId,
      moment(one.seenAt),
      moment(one.endedAt),
      one.state,
      one.match && `${one.match.verdict}, ${one.match.because}`,
      one.confirmed === true ? "yes" : "no",
    ]),
    "No candidate calls.",
  );

export function matchingText({ requestId, matching }: ShownMatching): string {
  const { accepted, rejected, open } = matching;
  const next =
    open > 0
      ? `match ${requestId} (--accept CALL… | --reject CALL… | --reject-rest) --because WHY`
      : `identify ${requestId} --method call-facts (${accepted > 0 ? "--matched" : "--failed"})`;
  return `${String(accepted)} calls accepted, ${String(rejected)} rejected, ${String(open)} open.\nNext: tacet requests ${next}\n`;
}
