import type { AudioShape } from "#domain/audio/audio-shape";
import type { Bytes } from "#domain/ports";
import { headOf } from "./byte-blocks.ts";
import { tagLength } from "./mp3-frames.ts";
import { mp3Header } from "./mp3-header.ts";
import { mp3Table } from "./mp3-table.ts";
import { wavShape } from "./read-wav.ts";

/** As much of a file as its shape is told from; a longer ID3 tag (a picture) makes it a format we do not read. */
export const shapeHeadBytes = 65_536;

/** What the head says of a file of so many bytes; `undefined` for a format we do not read. */
export const audioShape = (
  head: Uint8Array,
  fileBytes: number,
): AudioShape | undefined =>
  wavShape(head, fileBytes) ?? mp3Shape(head, fileBytes);

/** The same, of a file that is read no further than it must be. */
export const shapeOf = async (
  bytes: Bytes,
  fileBytes: number,
): Promise<AudioShape | undefined> =>
  audioShape(await headOf(bytes, shapeHeadBytes), fileBytes);

function mp3Shape(head: Uint8Array, fileBytes: number): AudioShape | undefined {
  const from = tagLength(head);
  const header = mp3Header(head, from);
  // A frame's four bytes come up by chance; two frames in a row do not.
  if (
    header === undefined ||
    (from + header.frameBytes < fileBytes &&
      mp3Header(head, from + header.frameBytes) === undefined)
  )
    return undefined;
  const { channels, rate, bitsPerSecond, frameSamples } = header;
  const frames = mp3Table(head, from)?.frames;
  const seconds =
    frames === undefined
      ? ((fileBytes - from) * 8) / bitsPerSecond
      : (frames * frameSamples) / rate;
  return { format: "mp3", channels, rate, lengthMs: Math.ceil(seconds) * 1000 };
}
