import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runNode } from "../run-node.ts";

/** What an installation or an earlier run left; a checkout has none of it. */
const left = [
  ".git",
  ".tacet",
  ".venv",
  "cdk.out",
  "coverage",
  "dist",
  "node_modules",
];

class NotInstalled extends Error {
  readonly code = "not-installed";
}

export type Checkout = { path: string; remove(): void };

/** The project as somebody has it who has installed and never started it, without what this folder has kept. */
export async function freshCheckout(): Promise<Checkout> {
  await install();
  const path = mkdtempSync(join(tmpdir(), "tacet-start-"));
  cpSync(".", path, {
    recursive: true,
    filter: (from) => !left.includes(from),
  });
  symlinkSync(resolve("node_modules"), join(path, "node_modules"), "dir");
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** As `npm start` itself would; in the checkout it must find nothing to do, for the packages there are only linked. */
async function install(): Promise<void> {
  const script = 'import("./local/prepare.mjs").then((m) => m.installed())';
  await runNode(["--eval", script]);
  if (!existsSync("node_modules/.tacet-lock"))
    throw new NotInstalled(
      "The packages are not installed as `npm start` does.",
    );
}
