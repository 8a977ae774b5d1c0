import type { Bytes } from "#domain/ports";

/** The bytes anew, in pieces that end on a multiple of `unit`; what is left over at the end is dropped. */
export async function* inUnitsOf(unit: number, bytes: Bytes): Bytes {
  let rest = new Uint8Array();
  for await (const chunk of bytes) {
    const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = joined.length - (joined.length % unit);
    rest = joined.slice(whole);
    if (whole > 0) yield joined.subarray(0, whole);
  }
}

/** At most so many bytes of the beginning; the rest is not asked for. */
export async function headOf(bytes: Bytes, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** Without the first so many, and at most so many of the others. */
export async function* stretchOf(
  bytes: Bytes,
  from: number,
  most: number,
): Bytes {
  let at = 0;
  for await (const chunk of bytes) {
    const piece = chunk.subarray(
      Math.max(0, from - at),
      Math.max(0, from + most - at),
    );
    at += chunk.length;
    if (piece.length > 0) yield piece;
    if (at >= from + most) break;
  }
}
