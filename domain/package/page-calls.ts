import { escaped } from "../letters/escaped.ts";
import type { Say } from "../letters/wording.ts";
import type { CallData, RecordingData } from "./access-data.ts";
import { fileLink, listOf, paragraph, player } from "./html.ts";
import type { PackageWording } from "./wording.ts";

type Told = { words: PackageWording; say: Say };

/** One call: when it was, what was answered, and each recording with its player. */
export function callPart(call: CallData, told: Told): string {
  const { words, say } = told;
  return [
    "<article>",
    `<h3>${escaped(words.call(say.moment(call.at)))}</h3>`,
    `<p>${escaped(words.ids.call)}: <code>${escaped(call.interactionId)}</code></p>`,
    ...(call.consent.length === 0 ? [] : [listOf(answers(call, told))]),
    ...call.recordings.map((recording) => recordingPart(recording, told)),
    ...call.disclosures.map((one) => disclosedPart(one, told)),
    "</article>",
  ].join("\n");
}

const disclosedPart = (
  { recordingId, to, at, provision }: CallData["disclosures"][number],
  { words, say }: Told,
): string =>
  paragraph(
    words.disclosed({
      ...{ recording: recordingId, to, provision },
      moment: say.moment(at),
    }),
  );

const answers = ({ consent }: CallData, { words, say }: Told): string[] =>
  consent.map(
    ({ purpose, answer, receivedAt }) =>
      `${escaped(words.consent[purpose][answer])} <small>${escaped(say.moment(receivedAt))}</small>`,
  );

function recordingPart(recording: RecordingData, told: Told): string {
  const { recordingId, given, audio, texts } = recording;
  const { words } = told;
  const label = `${words.ids.recording} ${recordingId}`;
  return [
    `<p>${escaped(words.ids.recording)} <code>${escaped(recordingId)}</code></p>`,
    paragraph([words.audio[given], ...fateOf(recording, told)].join(" ")),
    ...(audio === null
      ? []
      : [player(audio, label), `<p>${fileLink(audio)}</p>`]),
    ...texts.map((name) => `<p>${escaped(words.text)}: ${fileLink(name)}</p>`),
  ].join("\n");
}

function fateOf(
  { gone, dueAt, audio }: RecordingData,
  { words, say }: Told,
): string[] {
  if (gone !== undefined) return [words.gone[gone]];
  return audio === null || dueAt === undefined
    ? []
    : [words.keptUntil(say.moment(dueAt))];
}
