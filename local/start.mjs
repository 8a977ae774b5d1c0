// Runs on any Node from 20: installs what is missing, synthesises, and hands over to the Node the project brings.
import { spawnSync } from "node:child_process";
import { installed, nodePath, tooOld } from "./prepare.mjs";

const complaint = tooOld(process.versions.node);
if (complaint !== undefined) {
  console.error(complaint);
  process.exit(1);
}
installed();
run("Synthesising the stacks", ["bin/templates.ts"]);
const product = spawnSync(nodePath(), ["local/main.ts"], {
  stdio: "inherit",
  env: { ...process.env, ...quiet() },
});
process.exit(product.status ?? 1);

function run(what, command) {
  console.log(`${what} …`);
  const result = spawnSync(nodePath(), command, {
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
