import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { redactAudio } from "#adapters/audio/redact-audio";
import type { Redaction } from "#domain/audio/redact-samples";
import type { Bytes } from "#domain/ports";

const path = (name: string): string =>
  new URL(`files/${name}`, import.meta.url).pathname;

export const fileOf = (name: string): Promise<Buffer> => readFile(path(name));

/** In pieces of an odd size, as a network would give it. */
export const opened = (name: string): (() => Promise<Bytes>) => {
  const open = (): Bytes =>
    createReadStream(path(name), { highWaterMark: 997 });
  return () => Promise.resolve(open());
};

export const openBytes =
  (bytes: Uint8Array): (() => Promise<Bytes>) =>
  () =>
    Promise.resolve(Readable.from([bytes]));

export type Heard = { channels: number; rate: number; samples: Int16Array };

/** A WAV's sound, read by hand: what wrote it is what is tested. */
export function heardIn(wav: Buffer): Heard {
  const samples = new Int16Array((wav.length - 44) / 2);
  for (const index of samples.keys())
    samples[index] = wav.readInt16LE(44 + 2 * index);
  return {
    channels: wav.readUInt16LE(22),
    rate: wav.readUInt32LE(24),
    samples,
  };
}

export async function redacted(
  open: () => Promise<Bytes>,
  redaction: Redaction,
): Promise<Heard> {
  const { body } = await redactAudio(open, redaction);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return heardIn(Buffer.concat(chunks));
}

/** Root of the mean square of a stretch, in seconds. */
export function loudness(
  { samples, rate }: Heard,
  from: number,
  to: number,
): number {
  const stretch = samples.subarray(from * rate, to * rate);
  const sum = stretch.reduce((squares, sample) => squares + sample ** 2, 0);
  return Math.sqrt(sum / stretch.length);
}
