import { Failure, orThrow } from "./failure.ts";
import { opened } from "./network.ts";
import type { World } from "./world.ts";

/** What a link of minutes opens. */
export async function openLink(world: World, url: string): Promise<Response> {
  const response = orThrow(await opened(world, url));
  if (response.ok) return response;
  throw new Failure(
    "not-so",
    `The link does not open: status ${String(response.status)}.`,
    { next: "Links live minutes; run the command again for a new one." },
  );
}
