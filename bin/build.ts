import { build } from "esbuild";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { functionTable } from "#schemas/functions";
import { bundling } from "./bundling.ts";

const names = Object.keys(functionTable);
const entryOf = (name: string) => `functions/${name}/handler.ts`;
const missing = names.filter((name) => !existsSync(entryOf(name)));
if (missing.length > 0 && !process.argv.includes("--allow-missing")) {
  console.error(`No handler.ts for: ${missing.join(", ")}.`);
  process.exit(1);
}

rmSync("dist/functions", { recursive: true, force: true });
const { metafile } = await build({
  ...bundling,
  entryPoints: names
    .filter((name) => !missing.includes(name))
    .map((name) => ({ in: entryOf(name), out: `${name}/handler` })),
  outdir: "dist/functions",
  outExtension: { ".js": ".cjs" },
  metafile: true,
});
writeFileSync("dist/meta.json", JSON.stringify(metafile));
