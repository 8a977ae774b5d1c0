import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { progressOn } from "#cli/progress";
import { drillAskedFor, drillUsage } from "./drill-asked.ts";
import { drillText } from "./drill-text.ts";
import { isClean, restoreDrill, wasInDanger } from "./restore-drill.ts";

/** `npm run restore-drill` after synthesis. A workflow that waits for a person would keep the process for days. */
const code = await main();
process.stdout.write("", () => process.exit(code));

async function main(): Promise<0 | 1 | 2> {
  const asked = drillAskedFor(process.argv.slice(2));
  if ("wrong" in asked) {
    process.stderr.write(`${asked.wrong}\n\n${drillUsage}`);
    return 2;
  }
  if (asked.help) {
    process.stdout.write(drillUsage);
    return 0;
  }
  const progress = progressOn(process.stderr);
  const folder = mkdtempSync(join(tmpdir(), "tacet-drill-"));
  try {
    const drill = await restoreDrill({
      assembly: "cdk.out",
      folder,
      tell: (what) => {
        progress.show(what);
      },
      withoutReplay: asked["without-replay"],
    });
    progress.end();
    process.stdout.write(
      asked.json
        ? `${JSON.stringify(drill, undefined, 2)}\n`
        : drillText(drill),
    );
    return isClean(drill) && wasInDanger(drill) ? 0 : 1;
  } catch (error) {
    progress.end();
    process.stderr.write(
      `The drill broke off: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 2;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
