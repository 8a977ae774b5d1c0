import { build } from "esbuild";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { functionTable } from "#schemas/functions";

/** In Lambda the environment's credentials answer first; the rest of the chain is weight (performance.md B1). */
const credentialChain = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-login",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@aws-sdk/nested-clients",
  "@smithy/credential-provider-imds",
];

const names = Object.keys(functionTable);
const entryOf = (name: string) => `functions/${name}/handler.ts`;
const missing = names.filter((name) => !existsSync(entryOf(name)));
if (missing.length > 0 && !process.argv.includes("--allow-missing")) {
  console.error(`No handler.ts for: ${missing.join(", ")}.`);
  process.exit(1);
}

rmSync("dist/functions", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: names
    .filter((name) => !missing.includes(name))
    .map((name) => ({ in: entryOf(name), out: `${name}/handler` })),
  outdir: "dist/functions",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  minify: true,
  mainFields: ["module", "main"],
  supported: { "dynamic-import": false },
  external: credentialChain,
  metafile: true,
  logLevel: "warning",
});
writeFileSync("dist/meta.json", JSON.stringify(metafile));
