import type { ShownCall, ShownRecording } from "./call-shapes.ts";
import { evidenceTable } from "./evidence-text.ts";
import { type Cell, moment, rows, table } from "./table.ts";

export const callsTable = (
  calls: readonly ShownCall[],
  nothing: string,
): string =>
  table(
    ["interaction", "direction", "consent", "because", "recordings"],
    calls.map((call) => [
      call.interactionId,
      call.direction,
      call.recordingConsent,
      call.because,
      byState(call.recordings),
    ]),
    nothing,
  );

export function callText(call: ShownCall): string {
  return [
    rows([
      ["interaction", call.interactionId],
      ["direction", call.direction],
      ["entity", call.entityId],
      ["caller's number", call.caller],
      ["first seen", moment(call.seenAt)],
      ["ended", moment(call.endedAt)],
      ["recording consent", call.recordingConsent],
      ["because", call.because],
      ...(call.consents ?? []).map((one) => [
        `consent to ${one.purpose}`,
        historyOf(one),
      ]),
    ]),
    answersTable(call.answers ?? []),
    recordingsTable(
      call.recordings.map((recording) => ({ call, recording })),
      "No recordings.",
    ),
    ...call.recordings.flatMap(mayText),
    evidenceTable(call.evidence ?? [], "No evidence beyond the above."),
  ].join("\n");
}

/** What whoever looks may do with it now, and what stands against the rest. */
const mayText = ({ recordingId, mayNow = [] }: ShownRecording): string[] =>
  mayNow.length === 0
    ? []
    : [
        `You and ${recordingId} now: ${mayNow
          .map(({ use, purpose, reasons }) =>
            [
              `${use} for ${purpose}`,
              reasons.length === 0 ? "yes" : `no (${reasons.join(", ")})`,
            ].join(": "),
          )
          .join("; ")}.\n`,
      ];

/** Given and withdrawn, not one instead of the other. */
function historyOf({
  givenAt,
  ended,
}: NonNullable<ShownCall["consents"]>[number]): string {
  const given = `given ${String(moment(givenAt))}`;
  return ended === undefined
    ? given
    : `${given}, ${ended.as} ${String(moment(ended.at))} (${ended.channel})`;
}

export const recordingsTable = (
  recordings: readonly { call: ShownCall; recording: ShownRecording }[],
  nothing: string,
): string =>
  table(
    ["recording", "interaction", "type", "state", "due", "erased", "why"],
    recordings.map(({ call, recording }) => [
      recording.recordingId,
      call.interactionId,
      recording.type,
      stateOf(recording),
      moment(recording.dueAt),
      erasedAt(recording),
      recording.erasure?.cause ?? recording.retention?.reasons[0]?.rule,
    ]),
    nothing,
  );

/** Who keeps it beyond its due instant stands beside its state. */
function stateOf({ state, keepers = [] }: ShownRecording): string {
  const by = [...new Set(keepers.map((keeper) => keeper.by))];
  return by.length === 0 ? state : `${state} (${by.join(", ")})`;
}

const answersTable = (answers: NonNullable<ShownCall["answers"]>): string =>
  table(
    [
      "answered",
      "purpose",
      "answer",
      "because",
      "channel",
      "prompt",
      "language",
    ],
    answers.map((one) => [
      moment(one.receivedAt),
      one.purpose,
      one.answer,
      one.because,
      one.channel,
      [one.promptId, one.promptVersion].filter(Boolean).join(" "),
      one.language,
    ]),
    "No answers.",
  );

/** Gone means gone in both places, so the later of the two. */
function erasedAt({ state, erasure }: ShownRecording): Cell {
  if (state !== "erased" || erasure === undefined) return undefined;
  const { hereGoneAt, platformGoneAt, decidedAt } = erasure;
  const confirmed = [hereGoneAt, platformGoneAt].flatMap((at) => at ?? []);
  return moment(confirmed.sort().at(-1) ?? decidedAt);
}

function byState(recordings: readonly ShownRecording[]): string {
  const counts = new Map<string, number>();
  for (const { state } of recordings)
    counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .map(([state, count]) => `${String(count)} ${state}`)
    .join(", ");
}
