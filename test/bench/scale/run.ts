import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withTables } from "./scale-document.ts";
import { scaleTables } from "./scale-tables.ts";

const usage = `node test/bench/scale/run.ts [--write]

Ten million calls a day on paper: what is asked of whom, what it costs, what is reached first. Prints the tables.
They rest on test/bench/scale/counts.ts, which the simulation counted.

  --write   writes the tables into docs/scale.md
`;
const path = "docs/scale.md";

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(usage);
else if (values.write)
  writeFileSync(path, withTables(readFileSync(path, "utf8")));
else
  for (const table of Object.values(scaleTables))
    process.stdout.write(`${table()}\n\n`);
