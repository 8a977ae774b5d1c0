import {
  openEmbedded,
  type Embedded,
  type EmbeddedOptions,
} from "#adapters/embedded/open-embedded";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that goes with the test. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "tacet-"));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  return directory;
}

/** Opens a directory for one piece of work, and closes it again. */
export async function opening<Result>(
  options: EmbeddedOptions,
  work: (embedded: Embedded) => Result | Promise<Result>,
): Promise<Result> {
  const embedded = openEmbedded(options);
  try {
    return await work(embedded);
  } finally {
    embedded.close();
  }
}
