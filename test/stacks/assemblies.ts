import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where every app of the run is synthesised, each into a folder of its own. */
    assemblies: { folder: string };
  }
}

/** The CDK would leave a folder for each app behind; this one goes when the run ends, however its tests ended. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tacet-assemblies-"));
  project.provide("assemblies", { folder });
  return () => {
    rmSync(folder, { recursive: true });
  };
}
