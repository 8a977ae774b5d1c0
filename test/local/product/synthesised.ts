import { execFileSync } from "node:child_process";

/** Where the templates are that the product runs from. */
export const assembly = "cdk.out";

/** Synthesises once for the whole run, so that no test runs on templates of yesterday. */
export function setup(): void {
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
