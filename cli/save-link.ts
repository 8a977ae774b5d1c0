import { open, rename, rm } from "node:fs/promises";
import { bytesOf } from "./network.ts";
import { openLink } from "./open-link.ts";
import type { World } from "./world.ts";

/** Brings what a link opens to a file that only its owner reads, whole or not at all. Answers its bytes. */
export async function saveLink(
  world: World,
  url: string,
  file: string,
): Promise<number> {
  const response = await openLink(world, url);
  const part = `${file}.part`;
  let bytes = 0;
  try {
    await using handle = await open(part, "w", 0o600);
    for await (const chunk of bytesOf(response)) {
      await handle.appendFile(chunk);
      bytes += chunk.length;
    }
    await rename(part, file);
    return bytes;
  } finally {
    await rm(part, { force: true });
  }
}
