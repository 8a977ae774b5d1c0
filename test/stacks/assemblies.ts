import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The CDK would leave a folder for each app behind; this one goes when the run ends, however its tests ended. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tacet-assemblies-"));
  process.env["ASSEMBLIES"] = folder;
  return () => {
    rmSync(folder, { recursive: true });
  };
}
