import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { clockVectors } from "./clock-vectors.ts";
import { publicHolidays } from "./holidays.ts";
import { interfaces } from "./interfaces.ts";
import { lettersDocument } from "./letters.ts";
import { portabilityDocument } from "./portability.ts";
import { recordsOfProcessing } from "./records-of-processing.ts";
import { rulesDocument } from "./rules.ts";
import { workflowDocument } from "./workflow.ts";

/** `npm run docs` writes what is generated: documents, and a table the product reads; with `--check` it only says whether they are up to date. */
const documents: Readonly<Record<string, string>> = {
  "domain/clock/public-holidays.json": await format(publicHolidays(), {
    parser: "json",
  }),
  "docs/clock-vectors.json": await format(clockVectors(), { parser: "json" }),
  "docs/interfaces.md": interfaces(),
  "docs/letters.md": await format(lettersDocument(), { parser: "markdown" }),
  "docs/portability.md": await format(portabilityDocument(), {
    parser: "markdown",
  }),
  "docs/records-of-processing.md": await format(recordsOfProcessing(), {
    parser: "markdown",
  }),
  "docs/rules.md": await format(rulesDocument(), { parser: "markdown" }),
  "docs/workflow.md": await format(workflowDocument(), { parser: "markdown" }),
};

for (const [path, text] of Object.entries(documents)) {
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) {
    process.stderr.write(
      `${path} is not what the code says; run: npm run docs\n`,
    );
    process.exitCode = 1;
  }
}
