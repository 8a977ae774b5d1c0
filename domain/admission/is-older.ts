/** S3's order of events about one key: of two sequencers the shorter is filled up with zeros on its right (A23). */
export function isOlder(sequencer: string, than: string): boolean {
  const length = Math.max(sequencer.length, than.length);
  return sequencer.padEnd(length, "0") < than.padEnd(length, "0");
}
