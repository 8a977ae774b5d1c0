import type { AudioShape } from "#domain/audio/audio-shape";
import type { SampleBlock, SampleBlocks } from "#domain/audio/sample-block";
import type { Bytes } from "#domain/ports";
import { inUnitsOf, stretchOf } from "./byte-blocks.ts";
import { aLaw, type Law, muLaw } from "./companding.ts";
import { wavHeader, type WavHeader } from "./wav-header.ts";

/** `fileBytes` bounds what a header claims: a recorder that streams leaves its length at its most. */
export function wavShape(
  head: Uint8Array,
  fileBytes: number,
): AudioShape | undefined {
  const header = wavHeader(head);
  const encoding = header && encodingOf(header);
  if (header === undefined || encoding === undefined) return undefined;
  const { channels } = encoding;
  const samples = samplesIn(header, fileBytes);
  const lengthMs = Math.ceil(samples / header.rate) * 1000;
  return { format: "wav", channels, rate: header.rate, lengthMs };
}

/** How many samples a channel has. */
export function samplesIn(header: WavHeader, fileBytes: number): number {
  const bytes = Math.min(header.dataBytes, fileBytes - header.dataAt);
  return Math.max(0, Math.floor(bytes / frameBytes(header)));
}

export async function* wavSamples(
  bytes: Bytes,
  header: WavHeader,
): SampleBlocksGenerator {
  const encoding = encodingOf(header);
  if (encoding === undefined) return;
  const data = stretchOf(bytes, header.dataAt, header.dataBytes);
  for await (const piece of inUnitsOf(frameBytes(header), data))
    yield decoded(piece, encoding);
}

type SampleBlocksGenerator = AsyncGenerator<SampleBlock, void> & SampleBlocks;
type Encoding = { channels: 1 | 2; law: Law | undefined };

const frameBytes = ({ channels, bits }: WavHeader): number =>
  (channels * bits) / 8;

const laws: Readonly<Record<string, Encoding["law"]>> = {
  "1/16": undefined,
  "6/8": aLaw,
  "7/8": muLaw,
};

function encodingOf({
  code,
  bits,
  channels,
  rate,
}: WavHeader): Encoding | undefined {
  const form = `${String(code)}/${String(bits)}`;
  if (!(form in laws) || rate === 0) return undefined;
  return channels === 1 || channels === 2
    ? { channels, law: laws[form] }
    : undefined;
}

function decoded(piece: Uint8Array, { channels, law }: Encoding): SampleBlock {
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  const width = law === undefined ? 2 : 1;
  const length = piece.length / width / channels;
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Int16Array(length);
    for (let index = 0; index < length; index += 1) {
      const at = (index * channels + channel) * width;
      samples[index] =
        law === undefined ? view.getInt16(at, true) : law(view.getUint8(at));
    }
    return samples;
  });
}
