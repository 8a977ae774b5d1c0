import { moment, printable, rows, table } from "./table.ts";
import type {
  OrderedErasure,
  ShownLink,
  ShownMinor,
  ShownWithdrawal,
} from "./withdrawal-shapes.ts";

export function withdrawalText(shown: ShownWithdrawal): string {
  const { interactionId, purpose, outcome, givenAt, endedAt, tell } = shown;
  const facts = rows([
    ["interaction", interactionId],
    ["consent to", purpose],
    ["given", moment(givenAt)],
    [outcome === "withdrawn" ? "withdrawn" : "ended before", moment(endedAt)],
  ]);
  const next = `Next: tacet calls show ${printable(interactionId)} shows when its audio is gone at both places.\n`;
  if (outcome !== "withdrawn")
    return `${facts}\nNothing was left to withdraw, and nothing changed.\n`;
  return [
    facts,
    `\nTell the caller now (text ${printable(tell.version)}, ${printable(tell.language)}):\n`,
    ...tell.text.map((one) => `  - ${printable(one)}\n`),
    `\n${next}`,
  ].join("");
}

export const linkText = ({
  url,
  purpose,
  expiresAt,
  language,
}: ShownLink & { url: string }): string =>
  [
    rows([
      ["consent to", purpose],
      ["page in", language],
      ["works until", moment(expiresAt)],
      ["link", url],
    ]),
    "\nNext: send it to the caller alone; whoever has it can withdraw. Opening it changes nothing before the button is pressed.\n",
  ].join("");

export const minorText = ({ basis, calls }: ShownMinor): string =>
  [
    `Taken for a minor: ${printable(basis)}. What these calls consented to is void.\n\n`,
    erasuresText(calls, "No recordings yet; any that come are erased."),
  ].join("");

/** What the caller consented to stays as it was: it is the agent who objected (T31). */
export const objectionText = (call: OrderedErasure): string =>
  [
    "The objection prevails over our interest (Art 21(1)); the caller's own answers stay on record.\n\n",
    erasuresText([call], "No recordings; nothing was left to erase."),
  ].join("");

function erasuresText(
  calls: readonly OrderedErasure[],
  nothing: string,
): string {
  const recordings = calls.flatMap(({ interactionId, recordings: all }) =>
    all.map((one) => ({ interactionId, ...one })),
  );
  const putOff = recordings.some(({ outcome }) => outcome === "put-off");
  return [
    table(
      ["interaction", "recording", "erasure", "kept by"],
      recordings.map(({ interactionId, recordingId, outcome, keptBy }) => [
        interactionId,
        recordingId,
        outcome,
        keptBy.map(({ by, id }) => `${by} ${id}`).join(", "),
      ]),
      nothing,
    ),
    putOff
      ? "\nNext: what is put off goes when whoever keeps it lets it go; ask them whether they must.\n"
      : "\nNext: tacet recordings --state erased --days 30 shows them within minutes.\n",
  ].join("");
}
