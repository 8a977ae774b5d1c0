// Plain JavaScript: it runs before anything is installed, on the Node that npm came with.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const oldestNode = 20;
const stamp = "node_modules/.tacet-lock";

/** What to tell somebody whose Node is too old; nothing otherwise. */
export function tooOld(version) {
  const [major] = version.split(".").map(Number);
  if (major >= oldestNode) return undefined;
  return `Tacet needs Node ${oldestNode} or newer to start; this is ${version}. Install a newer Node (it brings npm) and run the same command again.`;
}

/** Installs exactly what the lock file names, unless it is there already. */
export function installed() {
  const lock = createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .digest("hex");
  if (
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === lock &&
    existsSync(nodePath())
  )
    return;
  console.log(
    "Installing what the lock file names (once; about half a minute) …",
  );
  const result = spawnSync(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    { stdio: "inherit", shell: process.platform === "win32" },
  );
  if (result.status !== 0) {
    console.error("npm ci failed; its own words are above.");
    process.exit(1);
  }
  mkdirSync("node_modules", { recursive: true });
  writeFileSync(stamp, lock);
}

/** The Node that the project brings as a development dependency. */
export function nodePath() {
  return "node_modules/node/bin/node";
}

/** Installs what is missing, synthesises, and runs a program of the product in place of this one. */
export function handOver(command, say) {
  const complaint = tooOld(process.versions.node);
  if (complaint !== undefined) {
    console.error(complaint);
    process.exit(1);
  }
  installed();
  say("Synthesising the stacks …");
  synthesised();
  const program = spawnSync(nodePath(), command, {
    stdio: "inherit",
    env: { ...process.env, ...quiet() },
  });
  process.exit(program.status ?? 1);
}

function synthesised() {
  const result = spawnSync(nodePath(), ["bin/templates.ts"], {
    encoding: "utf8",
    env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` },
  });
  if (result.status === 0) return;
  console.error(result.stdout, result.stderr);
  process.exit(1);
}

/** The functions log as on AWS; on a terminal only their failures matter. */
function quiet() {
  return {
    AWS_LAMBDA_LOG_LEVEL: process.env.AWS_LAMBDA_LOG_LEVEL ?? "FATAL",
    POWERTOOLS_METRICS_DISABLED: "true",
  };
}
