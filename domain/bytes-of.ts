import type { Bytes } from "./ports.ts";

/** A text as a body that can be streamed. */
export async function* bytesOf(text: string): Bytes {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
