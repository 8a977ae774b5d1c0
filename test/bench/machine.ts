import { arch, availableParallelism, cpus, platform, totalmem } from "node:os";

/** What a reader must know to judge a time: the processor, how many of it, memory and system. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} x ${model}, ${gigabytes} GB, ${platform()} ${arch()}`;
}
