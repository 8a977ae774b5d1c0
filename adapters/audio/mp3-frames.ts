import type { Bytes } from "#domain/ports";
import { mp3Header, mp3HeaderBytes, type Mp3Header } from "./mp3-header.ts";
import { mp3Table } from "./mp3-table.ts";

export type Mp3Frame = Mp3Header & { bytes: Uint8Array };

/** The frames that hold sound, each whole; tags, tables of contents and a torn last frame are left out. */
export async function* mp3Frames(bytes: Bytes): AsyncGenerator<Mp3Frame, void> {
  let rest = new Uint8Array();
  let skip: number | undefined;
  let first = true;
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk.slice() : Buffer.concat([rest, chunk]);
    if (skip === undefined) {
      if (rest.length < tagBytes) continue;
      skip = tagLength(rest);
    }
    const skipped = Math.min(skip, rest.length);
    skip -= skipped;
    const { frames, at } = wholeFrames(rest, skipped);
    rest = rest.slice(at);
    for (const frame of frames) {
      if (!first || mp3Table(frame.bytes) === undefined) yield frame;
      first = false;
    }
  }
}

const tagBytes = 10;

/** How many bytes an ID3 tag before the sound takes. */
export function tagLength(head: Uint8Array): number {
  const [i, d, three, , , flags = 0, ...size] = head.subarray(0, tagBytes);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33) return 0;
  const length = size.reduce((sum, seven) => sum * 128 + (seven & 0x7f), 0);
  return length + tagBytes * (flags & 0x10 ? 2 : 1);
}

/** Where nothing fits it looks on byte by byte; `at` is the first byte that is not used up. */
function wholeFrames(bytes: Uint8Array, from: number) {
  const frames: Mp3Frame[] = [];
  let at = from;
  while (at + mp3HeaderBytes <= bytes.length) {
    const header = mp3Header(bytes, at);
    if (header === undefined) {
      at += 1;
      continue;
    }
    const end = at + header.frameBytes;
    if (end > bytes.length) break;
    frames.push({ ...header, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return { frames, at };
}
