import type { BuildOptions } from "esbuild";

/** In Lambda the environment's credentials answer first; the rest of the chain is weight (docs/bench.md). */
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

/** How every function is bundled. */
export const bundling = {
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  minify: true,
  mainFields: ["module", "main"],
  supported: { "dynamic-import": false },
  external: credentialChain,
  logLevel: "warning",
} satisfies BuildOptions;
