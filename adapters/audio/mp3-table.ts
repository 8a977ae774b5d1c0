import { mp3Header } from "./mp3-header.ts";

/** What an encoder writes of the whole into a first frame without sound. */
export type Mp3Table = {
  /** Frames behind it; not every encoder counts them. */
  frames?: number;
  /** Samples the encoder put before the sound, and behind it. */
  delay: number;
  padding: number;
};

// http://gabriel.mp3-tech.org/mp3infotag.html
const parts = [
  { flag: 1, bytes: 4 },
  { flag: 2, bytes: 4 },
  { flag: 4, bytes: 100 },
  { flag: 8, bytes: 4 },
];
const delaysAt = 21;
/** With every part, up to the delays. */
const mostBytes = 8 + 112 + delaysAt + 3;

/** `undefined` when the frame that begins there is none. */
export function mp3Table(bytes: Uint8Array, at = 0): Mp3Table | undefined {
  const header = mp3Header(bytes, at);
  const table = Buffer.from(bytes.subarray(at + (header?.tableBehind ?? 0)));
  const isMarked = ["Xing", "Info"].includes(table.toString("latin1", 0, 4));
  if (header === undefined || !isMarked || table.length < mostBytes)
    return undefined;
  const flags = table.readUInt32BE(4);
  const behind = parts.reduce(
    (sum, part) => sum + (flags & part.flag ? part.bytes : 0),
    8,
  );
  const delays = table.readUIntBE(behind + delaysAt, 3);
  return {
    ...(flags & 1 ? { frames: table.readUInt32BE(8) } : {}),
    delay: delays >> 12,
    padding: delays & 0xfff,
  };
}
