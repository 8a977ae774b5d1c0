import { open, rename, rm } from "node:fs/promises";
import { Failure, orThrow } from "./failure.ts";
import { bytesOf, opened } from "./network.ts";
import type { World } from "./world.ts";

/** Brings what a link opens to a file that only its owner reads, whole or not at all. Answers its bytes. */
export async function saveLink(
  world: World,
  url: string,
  file: string,
): Promise<number> {
  const response = orThrow(await opened(world, url));
  if (!response.ok)
    throw new Failure(
      "not-so",
      `The link does not open: status ${String(response.status)}.`,
      { next: "Links live minutes; run the command again for a new one." },
    );
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
