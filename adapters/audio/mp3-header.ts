export type Mp3Header = {
  channels: 1 | 2;
  rate: number;
  bitsPerSecond: number;
  frameBytes: number;
  frameSamples: number;
  /** How far into the frame a table of contents has its mark, if this frame is one. */
  tableBehind: number;
};

export const mp3HeaderBytes = 4;

// ISO/IEC 11172-3 and 13818-3, Layer III, in kbit/s from index 1; 0 is the free format, which telephony does not use.
const forms = {
  first: {
    kilobits: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    frameSamples: 1152,
    sideBytes: { mono: 17, stereo: 32 },
  },
  lower: {
    kilobits: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    frameSamples: 576,
    sideBytes: { mono: 9, stereo: 17 },
  },
};
const rates = [44_100, 48_000, 32_000];
/** MPEG 2.5, (reserved), 2, 1: by how much the rates above are divided. */
const divisors = [4, undefined, 2, 1];
const layerThree = 1;

/** `undefined` when no frame of Layer III begins there. */
export function mp3Header(
  bytes: Uint8Array,
  at: number,
): Mp3Header | undefined {
  if (at + mp3HeaderBytes > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = view.getUint32(at);
  const isFrame = word >>> 21 === 0x7ff && ((word >> 17) & 3) === layerThree;
  const divisor = divisors[(word >> 19) & 3];
  const rate = rates[(word >> 10) & 3];
  if (!isFrame || divisor === undefined || rate === undefined) return undefined;
  const form = divisor === 1 ? forms.first : forms.lower;
  const kilobits = form.kilobits[((word >> 12) & 15) - 1];
  return kilobits === undefined
    ? undefined
    : headerOf(word, {
        form,
        rate: rate / divisor,
        bitsPerSecond: 1000 * kilobits,
      });
}

type Sized = {
  form: (typeof forms)["first"];
  rate: number;
  bitsPerSecond: number;
};

function headerOf(
  word: number,
  { form, rate, bitsPerSecond }: Sized,
): Mp3Header {
  const { frameSamples, sideBytes } = form;
  const isMono = ((word >> 6) & 3) === 3;
  const padding = (word >> 9) & 1;
  return {
    ...{ rate, bitsPerSecond, frameSamples },
    channels: isMono ? 1 : 2,
    frameBytes:
      Math.floor(((frameSamples / 8) * bitsPerSecond) / rate) + padding,
    tableBehind: mp3HeaderBytes + (isMono ? sideBytes.mono : sideBytes.stereo),
  };
}
