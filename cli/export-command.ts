import { resolve } from "node:path";
import type { Command } from "commander";
import type { OpenDesk } from "./desk.ts";
import { download } from "./download.ts";
import { withExamples } from "./examples.ts";
import { mustBeFree } from "./must-be-free.ts";
import { requestIdIn } from "./ids.ts";
import { ShownLink } from "./request-shapes.ts";

type ExportOptions = { out?: string; portable?: true };

export function addExportCommand(program: Command, desk: OpenDesk): void {
  const command = program
    .command("export")
    .argument("<request>", "the request's id", requestIdIn)
    .description("download a request's package and verify its digest")
    .option(
      "--out <file>",
      "where to (default: tacet-export-<request>.zip, or tacet-portable-…)",
    )
    .option(
      "--portable",
      "the package to take elsewhere (Art 20), and not the copy (Art 15)",
    )
    .action(async (id: string, { out, portable }: ExportOptions) => {
      const { world, api, answer } = desk();
      const name = `tacet-${portable ? "portable" : "export"}-${id}.zip`;
      const file = resolve(world.cwd, out ?? name);
      // Before a link is asked for: each link is evidence.
      mustBeFree(file, "--out");
      const link = await api.read({
        path: `/requests/${id}/export/links${portable ? "?of=portability" : ""}`,
        shape: ShownLink,
        body: {},
        next: `tacet requests show ${id} tells how far the request is.`,
      });
      const bytes = await download(world, link, file);
      answer(
        { file, bytes, sha256: link.sha256, verified: true },
        () =>
          `${file}\n${String(bytes)} bytes, sha256 ${link.sha256}: as announced.\nIt holds personal data: hand it over, then delete it.\n`,
      );
    });
  withExamples(
    command,
    "tacet export 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11",
    "tacet export 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --portable --out /tmp/ana.zip",
  );
}
