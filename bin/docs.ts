import { readFileSync, writeFileSync } from "node:fs";
import { interfaces } from "./interfaces.ts";

/** `npm run docs` writes the generated documents; with `--check` it only says whether they are up to date. */
const path = "docs/interfaces.md";
const text = interfaces();
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== text) {
    process.stderr.write(
      `${path} is not what the tables say; run: npm run docs\n`,
    );
    process.exit(1);
  }
} else {
  writeFileSync(path, text);
}
