import { keyOf } from "#domain/ledger/keys";
import { textOf } from "#test/contracts/bodies";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { aDirectory, opening } from "./on-disk.ts";

const Acknowledged = z.object({
  appended: z.optional(z.string()),
  put: z.optional(z.string()),
  text: z.optional(z.string()),
});
type Acknowledged = z.infer<typeof Acknowledged>;

/** Lets a process write until it has acknowledged so much, then kills it in the middle of its work. */
async function writeAndKill(
  directory: string,
  acknowledgements: number,
): Promise<Acknowledged[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "write-until-killed.ts"), directory],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const closed = once(child, "close");
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    if (output.split("\n").length > acknowledgements) child.kill("SIGKILL");
  });
  expect(await closed).toEqual([null, "SIGKILL"]);
  return output
    .split("\n")
    .slice(0, -1)
    .map((line) => Acknowledged.parse(JSON.parse(line)));
}

test(
  "a process that is killed loses nothing it acknowledged",
  { timeout: 60_000 },
  async () => {
    const directory = aDirectory();
    const acknowledged: Acknowledged[] = [];
    for (const most of [40, 65, 90])
      acknowledged.push(...(await writeAndKill(directory, most)));

    await opening(
      { directory },
      async ({ ledger, objects, s3, stream, events }) => {
        const written = new Set(
          (await ledger.readPartition("day#killed")).map(
            (item) => keyOf(item).item,
          ),
        );
        const appended = acknowledged.flatMap((fact) => fact.appended ?? []);
        expect(
          appended.filter(
            (discriminator) =>
              !written.has(`evidence#version.deleted#${discriminator}`),
          ),
        ).toEqual([]);
        expect(stream.after(0, 10_000)).toHaveLength(written.size);

        const versions = new Map(
          s3
            .listVersions("recordings")
            .map((version) => [String(version.versionId), version]),
        );
        const puts = acknowledged.filter((fact) => fact.put !== undefined);
        for (const { put, text = "" } of puts) {
          const version = versions.get(put ?? "");
          expect(
            version &&
              (await textOf(await objects.read("recordings", version))),
          ).toBe(text.repeat(2000));
        }
        expect(events.after(0, 10_000)).toHaveLength(versions.size);
        expect(puts.length).toBeGreaterThan(50);
        expect(appended.length).toBeGreaterThan(50);
      },
    );
  },
);
