import type { Bytes } from "#domain/ports";
import { MediaTooLarge, PlatformFailure } from "./failure.ts";
import { markBytes } from "./magic-bytes.ts";

export type PeekedStream = {
  /** At least `markBytes`, unless the file is shorter. */
  first: Uint8Array;
  /** The whole file, what was peeked at included. Throws `MediaTooLarge` on the byte after the last allowed one. */
  body: Bytes;
  cancel: () => Promise<void>;
};

type Source = {
  next(): Promise<Uint8Array | undefined>;
  cancel(): Promise<void>;
};

export async function peek(
  response: Response,
  maxBytes: number,
): Promise<PeekedStream> {
  const source = sourceOf(response);
  let first = new Uint8Array();
  while (first.length < markBytes) {
    const chunk = await source.next();
    if (chunk === undefined) break;
    first = new Uint8Array(Buffer.concat([first, chunk]));
  }
  return {
    first,
    body: capped(first, source, maxBytes),
    cancel: () => source.cancel(),
  };
}

async function* capped(first: Uint8Array, source: Source, maxBytes: number) {
  let bytes = 0;
  let chunk: Uint8Array | undefined = first;
  try {
    while (chunk !== undefined) {
      bytes += chunk.length;
      if (bytes > maxBytes)
        throw new MediaTooLarge(
          `a recording's audio goes on after ${String(maxBytes)} bytes; raise the settings' maxMediaBytes if calls are that long`,
        );
      yield chunk;
      chunk = await source.next();
    }
  } finally {
    await source.cancel();
  }
}

function sourceOf({ body }: Response): Source {
  const reader = body?.getReader();
  return {
    async next() {
      try {
        const read: { value?: Uint8Array | undefined } | undefined =
          await reader?.read();
        return read?.value;
      } catch (cause) {
        throw new PlatformFailure(
          "unreachable",
          "a recording's audio broke off; try again later",
          cause,
        );
      }
    },
    // Cancelling a stream that broke repeats its error, which was thrown already.
    cancel: () => reader?.cancel().catch(() => undefined) ?? Promise.resolve(),
  };
}
