import type { ShownDisclosure, ShownDisclosures } from "./disclosure-shapes.ts";
import { evidenceTable } from "./evidence-text.ts";
import { moment, rows, table } from "./table.ts";

export const disclosuresTable = ({
  month,
  disclosures,
}: ShownDisclosures): string =>
  table(
    ["disclosure", "authority", "reference", "received", "recordings", "state"],
    disclosures.map((one) => [
      one.disclosureId,
      one.recipientId,
      one.reference,
      one.receivedOn,
      one.parts.length,
      stateOf(one),
    ]),
    `No disclosures in ${month}.`,
  );

/** What was asked on which law, what was weighed, what is given, and what to do next. */
export const disclosureText = (shown: ShownDisclosure): string =>
  [
    rows([
      ["disclosure", shown.disclosureId],
      ["state", stateOf(shown)],
      ["authority", `${shown.recipientId} (${shown.country})`],
      ["asked by", shown.how],
      ["reference", shown.reference],
      ["received", shown.receivedOn],
      ["entity", shown.entityId],
      ["law", shown.provision],
      ["treaty", shown.treaty],
      ["not to be told until", shown.gagUntil],
      ["necessity", shown.necessity],
      ["compatibility", shown.compatibility],
      ["registered", `${moment(shown.registeredAt)} by ${shown.registeredBy}`],
      ["decided", stampOf(shown.decided)],
      ["handed over", stampOf(shown.delivered.at(-1))],
    ]),
    table(
      ["recording", "given", "cannot be made"],
      shown.parts.map((part) => [part.recordingId, givenOf(part), part.failed]),
      "No recording.",
    ),
    ...linksOf(shown),
    ...nextOf(shown),
    ...(shown.history === undefined
      ? []
      : [evidenceTable(shown.history, "No history yet.")]),
  ].join("\n");

const stateOf = ({ state, refusedBecause }: ShownDisclosure): string =>
  typeof refusedBecause === "string" ? `${state}: ${refusedBecause}` : state;

const stampOf = (
  stamp: { by: string; at: string } | undefined,
): string | undefined =>
  stamp === undefined ? undefined : `${moment(stamp.at)} by ${stamp.by}`;

function givenOf({
  fromMs,
  toMs,
  wholeBecause,
}: ShownDisclosure["parts"][number]): string {
  if (fromMs === undefined || toMs === undefined)
    return `whole: ${wholeBecause ?? ""}`;
  return `${String(fromMs / 1000)} s to ${String(toMs / 1000)} s`;
}

const linksOf = ({ links = [] }: ShownDisclosure): string[] =>
  links.flatMap(({ recordingId, of, url, expiresAt, sha256 }) => [
    rows([
      ["recording", recordingId],
      ["link to the", of],
      ["until", moment(expiresAt)],
      ["SHA-256", sha256],
    ]),
    `${url}\n`,
  ]);

function nextOf({ state, disclosureId }: ShownDisclosure): string[] {
  const next: Partial<Record<string, string>> = {
    asked: `as somebody else: tacet disclosures approve ${disclosureId}, or refuse`,
    approved: `in a minute: tacet disclosures show ${disclosureId}`,
    ready: `tacet disclosures deliver ${disclosureId}`,
  };
  return next[state] === undefined ? [] : [`Next: ${next[state]}\n`];
}
