import { spawnSync } from "node:child_process";
import type { Check } from "./checks.ts";
import type { World } from "./world.ts";

/** What the local Tacet and its tests run beside Node. */
export const localChecks = ({ env }: World): Check[] => [
  programCheck(env, {
    name: "Python",
    command: ["python3", "--version"],
    missing: "install Python 3 (apt-get install python3)",
  }),
  programCheck(env, {
    name: "Java",
    command: ["java", "-version"],
    missing: "install a Java runtime (apt-get install default-jre-headless)",
  }),
];

function programCheck(
  env: World["env"],
  {
    name,
    command: [program, argument],
    missing,
  }: { name: string; command: [string, string]; missing: string },
): Check {
  const { status, stdout, stderr } = spawnSync(program, [argument], {
    env: { PATH: env["PATH"] },
    encoding: "utf8",
    timeout: 10_000,
  });
  return status === 0
    ? { name, ok: true, say: firstLine(`${stdout}${stderr}`) }
    : { name, ok: false, say: missing };
}

const firstLine = (text: string): string => text.trim().split("\n")[0] ?? "";
