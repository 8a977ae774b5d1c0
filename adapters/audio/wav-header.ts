export type WavHeader = {
  /** What `fmt ` says: 1 is PCM, 6 A-law, 7 mu-law. */
  code: number;
  channels: number;
  rate: number;
  bits: number;
  dataAt: number;
  dataBytes: number;
};

/** 0xFFFE: the code is the first two bytes of a GUID behind the usual fields. */
const extensible = 0xfffe;

/** `undefined` when it is no WAV, or its data do not begin within `head`. */
export function wavHeader(head: Uint8Array): WavHeader | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 12 || name(view, 0) !== "RIFF" || name(view, 8) !== "WAVE")
    return undefined;
  let format: Omit<WavHeader, "dataAt" | "dataBytes"> | undefined;
  for (let at = 12; at + 8 <= head.length;) {
    const bytes = view.getUint32(at + 4, true);
    if (name(view, at) === "data")
      return format && { ...format, dataAt: at + 8, dataBytes: bytes };
    if (name(view, at) === "fmt ") format = formatAt(view, at + 8);
    // Chunks stand on even bytes.
    at += 8 + bytes + (bytes % 2);
  }
  return undefined;
}

function formatAt(view: DataView, at: number) {
  if (at + 16 > view.byteLength) return undefined;
  const code = view.getUint16(at, true);
  return {
    code:
      code === extensible && at + 26 <= view.byteLength
        ? view.getUint16(at + 24, true)
        : code,
    channels: view.getUint16(at + 2, true),
    rate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

const name = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((next) => view.getUint8(at + next)));
