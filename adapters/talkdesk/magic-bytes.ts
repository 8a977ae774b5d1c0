/** Enough for every mark below. */
export const markBytes = 12;

/** What a file is by its first bytes, or `undefined` if none of the audio we know. */
export function audioTypeOf(first: Uint8Array): string | undefined {
  if (marked(first, "ID3") || isMp3Frame(first)) return "audio/mpeg";
  if (marked(first, "RIFF") && marked(first, "WAVE", 8)) return "audio/wav";
  if (marked(first, "OggS")) return "audio/ogg";
  if (marked(first, "fLaC")) return "audio/flac";
  if (marked(first, "ftyp", 4)) return "audio/mp4";
  return undefined;
}

function marked(first: Uint8Array, mark: string, at = 0): boolean {
  return Buffer.from(first.subarray(at, at + mark.length)).equals(
    Buffer.from(mark, "latin1"),
  );
}

/** Eleven set bits, then MPEG layer III and no reserved version, bit rate or sampling rate; a UTF-16 mark is none. */
function isMp3Frame(first: Uint8Array): boolean {
  const [sync = 0, kind = 0, rate = 0xff] = first;
  return (
    sync === 0xff &&
    (kind & 0xe6) === 0xe2 &&
    (kind & 0x18) !== 0x08 &&
    (rate & 0xf0) !== 0xf0 &&
    (rate & 0x0c) !== 0x0c
  );
}
