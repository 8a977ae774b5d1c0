import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { ShownSegments } from "./audit-shapes.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { progressOn } from "./progress.ts";

/** Of the security team only; with their role on AWS, `aws s3 sync` brings the same. */
export function addAuditFetch(group: Command, desk: OpenDesk): void {
  const command = group
    .command("fetch")
    .argument("<folder>", "where to; what is there already stays as it is")
    .description("bring the audit store into a folder, every version of it")
    .action(async (folder: string) => {
      const open = desk();
      const place = resolve(open.world.cwd, folder);
      const chain = await bring(open, place, "chain");
      const anchors = await bring(open, place, "anchors");
      open.answer(
        { folder: place, chain, anchors },
        () =>
          `${String(chain)} objects of the chain and ${String(anchors)} anchors are in ${folder}.\nNext: tacet keys --save tacet-keys.json, and tacet audit verify ${folder} --key tacet-keys.json\n`,
      );
    });
  withExamples(
    command,
    "tacet audit fetch audit",
    "tacet audit fetch /mnt/evidence/audit --json",
  );
}

async function bring(
  { api, world }: Desk,
  place: string,
  of: "chain" | "anchors",
): Promise<number> {
  const progress = progressOn(world.stderr);
  const seen = new Set<string>();
  let count = 0;
  let next: string | null = "";
  while (next !== null) {
    const page: Page = await api.read({
      path: `/audit/segments?${query(of, next)}`,
      shape: ShownSegments,
    });
    for (const { key, versionId, text } of page.segments) {
      const name = nameOf(key, seen.has(key) ? versionId : undefined);
      seen.add(key);
      keep(join(place, name), text);
      count += 1;
    }
    progress.show(`${String(count)} objects`);
    next = page.next;
  }
  progress.end();
  return count;
}
type Page = {
  segments: { key: string; versionId: string; text: string }[];
  next: string | null;
};

const query = (of: string, after: string): string =>
  new URLSearchParams({ of, ...(after === "" ? {} : { after }) }).toString();

/** A second version of an object is a fork, and gets a name that shows it. */
function nameOf(key: string, version: string | undefined): string {
  const parts = /^((?:chain|anchors)\/[0-9-]+)(\.(?:ndjson|json))$/.exec(key);
  if (parts === null)
    throw new Failure(
      "not-so",
      `The store holds ${key}, which is no part of it.`,
      {
        next: "Find out who wrote it.",
      },
    );
  const mark =
    version === undefined ? "" : `~${version.replaceAll(/[^\w-]/g, "_")}`;
  return `${parts[1] ?? ""}${mark}${parts[2] ?? ""}`;
}

function keep(path: string, text: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
