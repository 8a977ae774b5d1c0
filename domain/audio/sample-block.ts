/** Consecutive samples of 16 bits, one array a channel, all of one length. */
export type SampleBlock = readonly Int16Array[];
export type SampleBlocks = AsyncIterable<SampleBlock>;
