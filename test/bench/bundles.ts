import { build, type BuildOptions } from "esbuild";
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { bundling } from "../../bin/bundling.ts";
import { runNode } from "./run-node.ts";

/** Where bundles of the benchmarks lie; external packages are found from here as well. */
const folder = "dist/bench";

const inOneFile: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  logLevel: "warning",
};

/** Ways to bundle what we are compared with. */
const ways = {
  /** With the two settings that everybody should know, and the whole SDK. */
  bundled: { ...inOneFile, minify: true, mainFields: ["module", "main"] },
  /** What the CDK's NodejsFunction does when told nothing. */
  "cdk-defaults": { ...inOneFile, external: ["@aws-sdk/*", "@smithy/*"] },
  /** As our functions are. */
  "as-ours": bundling,
} satisfies Record<string, BuildOptions>;

/** Bundles a file of the benchmarks and answers where the bundle lies. */
export async function bundleOf(
  entry: string,
  way: keyof typeof ways,
): Promise<string> {
  const outfile = `${folder}/${basename(entry, ".ts")}.${way}.cjs`;
  await build({ ...ways[way], entryPoints: [`test/bench/${entry}`], outfile });
  return resolve(outfile);
}

/** Bundles all functions as a deployment does. */
export const bundleFunctions = (): Promise<unknown> =>
  runNode(["bin/build.ts"]);

export const functionBundle = (name: string): string =>
  resolve(`dist/functions/${name}/handler.cjs`);

/** A KB is 1,000 bytes. */
export const kilobytesOf = (path: string): number => statSync(path).size / 1000;
