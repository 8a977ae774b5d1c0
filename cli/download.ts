import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { Failure } from "./failure.ts";
import { bytesOf } from "./network.ts";
import { openLink } from "./open-link.ts";
import { progressOn } from "./progress.ts";
import type { ShownLink } from "./request-shapes.ts";
import type { World } from "./world.ts";

type Written = { bytes: number; sha256: string };

/** Brings the package to the file, which appears only when its digest is the announced one. Answers its bytes. */
export async function download(
  world: World,
  link: ShownLink,
  file: string,
): Promise<number> {
  const response = await openLink(world, link.url);
  const part = `${file}.part`;
  try {
    const { bytes, sha256 } = await write(world, {
      response,
      part,
      total: link.bytes,
    });
    if (sha256 !== link.sha256.toLowerCase())
      throw new Failure(
        "not-so",
        `The digest is not the announced one: ${sha256} came, ${link.sha256} was announced. Nothing was kept.`,
        {
          next: "Do not hand it out. Run the command again; if it stays so, the package was changed: tell who runs this service.",
        },
      );
    await rename(part, file);
    return bytes;
  } finally {
    await rm(part, { force: true });
  }
}

/** Readable by its owner only: it is somebody's voice. */
async function write(
  world: World,
  {
    response,
    part,
    total,
  }: { response: Response; part: string; total: number },
): Promise<Written> {
  await using handle = await open(part, "w", 0o600);
  const hash = createHash("sha256");
  const progress = progressOn(world.stderr);
  let bytes = 0;
  for await (const chunk of bytesOf(response)) {
    hash.update(chunk);
    await handle.appendFile(chunk);
    bytes += chunk.length;
    progress.show(`${String(bytes)} of ${String(total)} bytes`);
  }
  progress.end();
  return { bytes, sha256: hash.digest("hex") };
}
