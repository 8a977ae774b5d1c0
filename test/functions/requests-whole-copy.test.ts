import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { audioShape } from "#adapters/audio/audio-shape";
import { fileOf } from "#test/adapters/audio/sound";
import { keepCall } from "#test/builders/calls";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import { zipOfRequest } from "#test/builders/packages";
import { approved, stepsOf } from "#test/builders/requests";

const shape = (bytes: Uint8Array) => audioShape(bytes, bytes.length);

/** A call that sounds like a file, in which the subject is on the first channel. */
async function sounding(office: Office, file: string) {
  const audio = await fileOf(file);
  const call = await keepCall(office, {}, { audio, contactChannel: 1 });
  const { recordingId } = await recordingOf(office, call.interactionId);
  return { recordingId, original: audio };
}

async function audioIn(office: Office) {
  const requestId = await approved(office);
  await stepsOf(office, requestId).pack();
  const files = unzipSync(await zipOfRequest(office, requestId));
  return Object.entries(files).filter(([name]) => name.startsWith("audio/"));
}

test("the copy is a full one: the sound of every recording, from its beginning to its end, and no summary of any (R38, T63)", async () => {
  const office = openOffice();
  const kept = [];
  for (const file of ["one-channel.mp3", "constant.mp3", "pcm.wav"])
    kept.push(await sounding(office, file));
  const audio = await audioIn(office);
  expect(audio).toHaveLength(kept.length);
  for (const { recordingId, original } of kept) {
    const [, bytes = new Uint8Array()] =
      audio.find(([name]) => name.startsWith(`audio/${recordingId}.`)) ?? [];
    expect(shape(bytes)).toMatchObject({
      lengthMs: shape(original)?.lengthMs ?? Number.NaN,
    });
  }
});

test("a recording that nothing is left out of is given byte for byte, to be kept and not to be heard here (T63)", async () => {
  const office = openOffice();
  const { original } = await sounding(office, "one-channel.mp3");
  const [only] = await audioIn(office);
  expect(only?.[1] && Buffer.from(only[1]).equals(original)).toBe(true);
});
