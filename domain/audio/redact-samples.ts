import { applyMutes, type Muting } from "./apply-mutes.ts";
import type { SampleBlock, SampleBlocks } from "./sample-block.ts";

/** Which channel stays, the other one going altogether; or both. */
export type Kept = 1 | 2 | "both";
export type Redaction = { keep: Kept; mutes: Muting["mutes"] };

/** Block by block, so that two hours take no more memory than a minute. As many samples come out as went in. */
export async function* redactSamples(
  blocks: SampleBlocks,
  rate: number,
  { keep, mutes }: Redaction,
): AsyncGenerator<SampleBlock, void> {
  let at = 0;
  for await (const block of blocks) {
    const before = at;
    at += block[0]?.length ?? 0;
    yield channelsOf(block, keep).map((samples) =>
      applyMutes(samples, { rate, mutes }, before),
    );
  }
}

function channelsOf(block: SampleBlock, keep: Kept): SampleBlock {
  if (keep === "both") return block;
  const kept = block[keep - 1];
  return kept === undefined ? [] : [kept];
}
