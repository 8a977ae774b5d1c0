import type { IForbiddenRuleType } from "dependency-cruiser";

const layers =
  "^(bin|stacks|functions|schemas|domain|adapters|console|cli|local|test)/";
const only = (
  name: string,
  from: string,
  allowed: string,
  comment: string,
): IForbiddenRuleType => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: layers, pathNot: allowed },
});

const forbidden: IForbiddenRuleType[] = [
  only(
    "schemas-alone",
    "^schemas/",
    "^schemas/",
    "A schema imports the schema library only. Move what decides to domain/.",
  ),
  only(
    "domain-knows-nouns",
    "^domain/",
    "^(domain|schemas)/",
    "Domain knows schemas as types. Take what else you need as a port.",
  ),
  {
    name: "domain-types-only",
    comment: "Import schemas as types; parse at the edge.",
    severity: "error",
    from: { path: "^domain/" },
    to: {
      path: "^schemas/",
      dependencyTypesNot: ["type-only"],
      pathNot: "^$",
    },
  },
  {
    name: "domain-no-packages",
    comment: "Domain imports no package and no Node module. Take a port.",
    severity: "error",
    from: { path: "^domain/" },
    to: { dependencyTypes: ["npm", "core"] },
  },
  only(
    "adapters",
    "^adapters/",
    "^(adapters|domain|schemas)/",
    "An adapter knows the port it fulfils, and nothing above it.",
  ),
  {
    name: "adapters-apart",
    comment: "Families of adapters never know each other.",
    severity: "error",
    from: { path: "^adapters/(aws|talkdesk|embedded)/" },
    to: {
      path: "^adapters/(aws|talkdesk|embedded)/",
      pathNot: "^adapters/$1/",
    },
  },
  only(
    "functions",
    "^functions/",
    "^(functions|domain|adapters|schemas)/",
    "A function wires domain and adapters.",
  ),
  {
    name: "functions-apart",
    comment: "Functions share through middleware/ and wiring/ only.",
    severity: "error",
    from: { path: "^functions/([^/]+)/" },
    to: {
      path: "^functions/",
      pathNot: "^functions/($1|middleware|wiring)/",
    },
  },
  {
    name: "functions-not-embedded",
    comment: "The embedded adapters belong to local/ and test/.",
    severity: "error",
    from: { path: "^functions/" },
    to: { path: "^adapters/embedded/" },
  },
  only(
    "stacks",
    "^stacks/",
    "^(stacks|schemas)/",
    "A stack knows functions by path only.",
  ),
  only(
    "bin",
    "^bin/",
    "^(bin|stacks|schemas|domain)/",
    "bin/ chooses the environment and builds, and prints what the code says; nothing else.",
  ),
  only(
    "cli",
    "^cli/",
    "^(cli|schemas)/",
    "The command line knows the API and its schemas.",
  ),
  only(
    "local",
    "^local/",
    "^(local|functions|domain|adapters|schemas|cli)/",
    "local/ reads the synthesised templates, never the stacks.",
  ),
  {
    name: "talkdesk-stand-in-apart",
    comment: "The stand-in is its own program.",
    severity: "error",
    from: { path: "^local/talkdesk/" },
    to: { path: layers, pathNot: "^local/talkdesk/" },
  },
  {
    name: "nobody-imports-test",
    comment: "Move what is shared out of test/.",
    severity: "error",
    from: { pathNot: "^test/" },
    to: { path: "^test/" },
  },
  {
    name: "no-cycles",
    comment: "Break the circle; one of the two knows too much.",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "no-unresolvable",
    comment: "Install it or mend the path.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

/** The layers of docs/architecture.md as rules; each comment says what to do instead. */
export const layerRules = {
  forbidden,
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
