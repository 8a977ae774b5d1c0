import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where the templates are that the product runs from. */
export const assembly = "cdk.out";

/** Synthesises once for the whole run, unless somebody did: `npm run synth` renews. */
export function setup(): void {
  if (existsSync(`${assembly}/manifest.json`)) return;
  const node = (...words: string[]) =>
    execFileSync(process.execPath, words, {
      stdio: "inherit",
      env: {
        ...process.env,
        PATH: `node_modules/.bin:${process.env["PATH"] ?? ""}`,
      },
    });
  node("bin/build.ts");
  node("node_modules/aws-cdk/bin/cdk", "synth", "--quiet");
}
