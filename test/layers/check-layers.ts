import { cruise } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { layerRules } from "./layer-rules.ts";

/** Runs the layer rules and fails as well when nothing was read: a check of no modules is no check. */
const folders = [
  "bin",
  "stacks",
  "functions",
  "schemas",
  "domain",
  "adapters",
  "local",
  "cli",
  "test",
];
const leastModules = 100;

const { output, exitCode } = await cruise(
  folders,
  {
    ruleSet: { forbidden: layerRules.forbidden },
    validate: true,
    outputType: "err",
    ...layerRules.options,
  },
  undefined,
  { tsConfig: extractTsConfig("tsconfig.json") },
);
const text = typeof output === "string" ? output : JSON.stringify(output);
const cruised = Number(/(\d+) modules/.exec(text)?.[1] ?? 0);
process.stdout.write(text);
if (cruised < leastModules) {
  process.stderr.write(
    `Only ${String(cruised)} modules were read; expected at least ${String(leastModules)}.\n`,
  );
  process.exit(1);
}
process.exit(exitCode);
