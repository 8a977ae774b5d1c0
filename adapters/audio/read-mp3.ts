import { MPEGDecoder } from "mpg123-decoder";
import type { SampleBlock, SampleBlocks } from "#domain/audio/sample-block";
import type { Bytes } from "#domain/ports";
import { mp3Frames, tagLength } from "./mp3-frames.ts";
import { mp3Table } from "./mp3-table.ts";

/** A frame in the middle is of another form, or could not be decoded; marks would no longer fit what is heard. */
export class AudioDamaged extends Error {
  readonly code = "audio-damaged";
}

export type Mp3Form = { channels: 1 | 2; rate: number; trim: Trim };
/** What players leave out before the sound and behind it. */
export type Trim = { start: number; end: number };

/** A decoder of Layer III adds 528 samples and one. */
const decoderDelay = 529;

/** Players that know the table leave the silence out which the encoder added, and marks are made by their clock. */
export function trimOf(head: Uint8Array): Trim {
  const table = mp3Table(head, tagLength(head));
  return table === undefined || table.delay === 0
    ? { start: 0, end: 0 }
    : {
        start: table.delay + decoderDelay,
        end: Math.max(0, table.padding - decoderDelay),
      };
}

/** How many samples a channel has, by its frames; without decoding any. */
export async function mp3Length(bytes: Bytes): Promise<number> {
  let samples = 0;
  for await (const { frameSamples } of mp3Frames(bytes))
    samples += frameSamples;
  return samples;
}

/** `samples` is how many are left when it is trimmed. */
export async function* mp3Samples(
  bytes: Bytes,
  form: Mp3Form,
  samples: number,
): AsyncGenerator<SampleBlock, void> {
  let at = -form.trim.start;
  for await (const block of decoded(bytes, form)) {
    const from = Math.max(0, -at);
    const to = samples - at;
    at += block[0]?.length ?? 0;
    yield block.map((channel) => channel.subarray(from, Math.max(from, to)));
  }
}

/** Frames that are decoded at once: about two seconds. */
const framesAtOnce = 64;

async function* decoded(
  bytes: Bytes,
  form: Mp3Form,
): AsyncGenerator<SampleBlock, void> & SampleBlocks {
  // Without it every frame gives all its samples, so that the frames tell the length.
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  try {
    for await (const frames of inBatches(bytes, form)) {
      const { channelData, errors } = decoder.decode(Buffer.concat(frames));
      if (errors.length > 0)
        throw new AudioDamaged("An MP3 frame cannot be decoded.");
      yield channelData.slice(0, form.channels).map(in16Bits);
    }
  } finally {
    decoder.free();
  }
}

async function* inBatches(
  bytes: Bytes,
  { channels, rate }: Mp3Form,
): AsyncGenerator<Uint8Array[], void> {
  let batch: Uint8Array[] = [];
  for await (const frame of mp3Frames(bytes)) {
    if (frame.channels !== channels || frame.rate !== rate)
      throw new AudioDamaged("An MP3 changes its channels or its rate.");
    batch.push(frame.bytes);
    if (batch.length < framesAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A loop: a callback a sample takes five times as long, and two hours have a hundred million. */
function in16Bits(samples: Float32Array): Int16Array {
  const rounded = new Int16Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    const scaled = Math.round((samples[index] ?? 0) * 0x8000);
    rounded[index] = Math.max(-0x8000, Math.min(0x7fff, scaled));
  }
  return rounded;
}
