import { createHash } from "node:crypto";
import { redactSamples, type Redaction } from "#domain/audio/redact-samples";
import type { Bytes } from "#domain/ports";
import type { RedactedAudio } from "#domain/audio/subject-audio";
import { audioShape, shapeHeadBytes } from "./audio-shape.ts";
import { headOf } from "./byte-blocks.ts";
import { mp3Length, mp3Samples, type Mp3Form, trimOf } from "./read-mp3.ts";
import { samplesIn, wavSamples } from "./read-wav.ts";
import { wavHeader } from "./wav-header.ts";
import { wavOf } from "./write-wav.ts";

/** What was to be redacted is of a format we do not read. */
export class NotRedactable extends Error {
  readonly code = "not-redactable";
}

/**
 * A recording as its subject may have it, as WAV. `open` reads the source from its beginning, twice: once to know how
 * long it is, which a WAV says first, and once to decode it; so nothing is held whole.
 */
export async function redactAudio(
  open: () => Promise<Bytes>,
  redaction: Redaction,
): Promise<RedactedAudio> {
  const source = await sourceOf(open);
  const kept = redaction.keep === "both" ? source.channels : 1;
  const form = { channels: kept, rate: source.rate, samples: source.samples };
  const hash = createHash("sha256");
  const wav = wavOf(form, redactSamples(source.blocks, source.rate, redaction));
  return {
    body: tapped(wav, (chunk) => hash.update(chunk)),
    contentType: "audio/wav",
    sourceSha256: source.sha256,
    sha256: () => hash.digest("hex"),
  };
}

async function sourceOf(open: () => Promise<Bytes>) {
  const head = await headOf(await open(), shapeHeadBytes);
  const header = wavHeader(head);
  const read = await measured(await open(), header === undefined);
  const shape = audioShape(head, read.bytes);
  if (shape === undefined)
    throw new NotRedactable(
      "The recording is neither WAV nor MP3 of one or two channels; it cannot be redacted here.",
    );
  const opened =
    header === undefined
      ? mp3Source(await open(), { ...shape, trim: trimOf(head) }, read.samples)
      : {
          blocks: wavSamples(await open(), header),
          samples: samplesIn(header, read.bytes),
        };
  return { ...shape, ...opened, sha256: read.sha256 };
}

function mp3Source(bytes: Bytes, form: Mp3Form, decoded: number) {
  const samples = Math.max(0, decoded - form.trim.start - form.trim.end);
  return { samples, blocks: mp3Samples(bytes, form, samples) };
}

/** One reading for its length, its digest and, of an MP3, its samples. */
async function measured(source: Bytes, isMp3: boolean) {
  const hash = createHash("sha256");
  let bytes = 0;
  const seen = tapped(source, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  const samples = isMp3 ? await mp3Length(seen) : await drained(seen);
  return { samples, bytes, sha256: hash.digest("hex") };
}

async function drained(bytes: Bytes): Promise<0> {
  for await (const _chunk of bytes);
  return 0;
}

async function* tapped(
  bytes: Bytes,
  see: (chunk: Uint8Array) => unknown,
): Bytes {
  for await (const chunk of bytes) {
    see(chunk);
    yield chunk;
  }
}
