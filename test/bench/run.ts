import { build } from "esbuild";
import { existsSync, readdirSync, statSync } from "node:fs";

/**
 * `npm run bench`: bytes of each function's bundle as a ratio to B1, one PutItem through the SDK with the same minifier.
 * Bytes are exact, so they may gate a build; times are not measured yet.
 */
const folder = "dist/functions";
if (!existsSync(folder)) {
  process.stderr.write("Nothing is bundled yet; run: npm run build\n");
  process.exit(1);
}

const baseline = await bytesOfB1();
const rows = readdirSync(folder)
  .map((name) => ({
    name,
    bytes: statSync(`${folder}/${name}/handler.cjs`).size,
  }))
  .map((row) => ({ ...row, ratio: row.bytes / baseline }))
  .sort((one, other) => other.bytes - one.bytes);

if (process.argv.includes("--json")) {
  process.stdout.write(`${JSON.stringify({ baseline, rows })}\n`);
} else {
  process.stdout.write(`B1, one PutItem: ${kilobytes(baseline)} KB\n\n`);
  for (const { name, bytes, ratio } of rows)
    process.stdout.write(
      `${name.padEnd(22)} ${kilobytes(bytes).padStart(6)} KB  ${ratio.toFixed(2)} x B1\n`,
    );
}

async function bytesOfB1(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ["test/bench/baselines/put-item.ts"],
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    minify: true,
    mainFields: ["module", "main"],
    write: false,
  });
  return outputFiles[0]?.contents.length ?? 0;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
