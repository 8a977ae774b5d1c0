import type { SampleBlock, SampleBlocks } from "#domain/audio/sample-block";
import type { Bytes } from "#domain/ports";

export type WavForm = { channels: number; rate: number; samples: number };

/** WAV counts its bytes in 32 bits. */
export class AudioTooLong extends Error {
  readonly code = "audio-too-long";
}
/** A head that promises other samples than follow would make a file that players cut off or run past. */
export class WrongLength extends Error {
  readonly code = "wrong-length";
}

/** PCM of 16 bits: every player opens it, and nothing is lost once more. */
export async function* wavOf(form: WavForm, blocks: SampleBlocks): Bytes {
  yield headOf(form);
  let samples = 0;
  for await (const block of blocks) {
    samples += block[0]?.length ?? 0;
    yield interleaved(block);
  }
  if (samples !== form.samples)
    throw new WrongLength(
      `A recording of ${String(form.samples)} samples gave ${String(samples)}; compare adapters/audio with its format.`,
    );
}

function headOf({ channels, rate, samples }: WavForm): Uint8Array {
  const frameBytes = 2 * channels;
  const dataBytes = samples * frameBytes;
  if (dataBytes > 0xffff_ffff - 36)
    throw new AudioTooLong("The redacted audio would exceed 4 GiB as WAV.");
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + dataBytes, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * frameBytes, 28);
  head.writeUInt16LE(frameBytes, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(dataBytes, 40);
  return head;
}

function interleaved(block: SampleBlock): Uint8Array {
  const length = block[0]?.length ?? 0;
  const bytes = new Uint8Array(length * block.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [channel, samples] of block.entries())
    for (let index = 0; index < length; index += 1)
      view.setInt16(
        (index * block.length + channel) * 2,
        samples[index] ?? 0,
        true,
      );
  return bytes;
}
