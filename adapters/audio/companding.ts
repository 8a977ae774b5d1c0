/** ITU-T G.711: what a byte of mu-law or A-law stands for, in 16 bits. */
export type Law = (byte: number) => number;

export const muLaw = tableOf((byte) => {
  const bits = ~byte & 0xff;
  const magnitude = (((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4);
  return bits & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
});

export const aLaw = tableOf((byte) => {
  const bits = byte ^ 0x55;
  const segment = (bits & 0x70) >> 4;
  const step = ((bits & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return bits & 0x80 ? magnitude : -magnitude;
});

function tableOf(law: Law): Law {
  const table = Int16Array.from({ length: 256 }, (_, byte) => law(byte));
  return (byte) => table[byte] ?? 0;
}
