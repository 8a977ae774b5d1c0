// `npm test`: installs what is missing and runs every suite, on the Node the project brings.
import { spawnSync } from "node:child_process";
import { installed, nodePath, tooOld } from "../local/prepare.mjs";

const complaint = tooOld(process.versions.node);
if (complaint !== undefined) {
  console.error(complaint);
  process.exit(1);
}
installed();
const tests = spawnSync(
  nodePath(),
  ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exit(tests.status ?? 1);
