import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const Resource = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
});
const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z._default(
    z.record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Export: z.optional(z.object({ Name: z.string() })),
      }),
    ),
    {},
  ),
});

/** A resource of any stack; `id` is `<stack>/<logical id>`, and what every reference to it resolves to. */
export type PlannedResource = {
  id: string;
  type: string;
  properties: Readonly<Record<string, unknown>>;
};
export type Assembly = {
  resources: readonly PlannedResource[];
  /** The text an intrinsic (`Ref`, `Fn::GetAtt`, `Fn::Join`, `Fn::ImportValue`, `Fn::Sub`) stands for. */
  textOf(value: unknown, resource: PlannedResource): string;
};

/** The templates hold something the runner does not understand; it says what instead of guessing. */
export class UnknownToRunner extends Error {
  readonly code = "unknown-to-runner";
}

const suffix = ".template.json";

/** Reads the synthesised templates of every stack in `cdk.out`. */
export function readAssembly(folder: string): Assembly {
  const stacks = readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => ({
      stack: name.slice(0, -suffix.length),
      template: Template.parse(
        JSON.parse(readFileSync(join(folder, name), "utf8")),
      ),
    }));
  const exported = new Map<string, { stack: string; value: unknown }>();
  for (const { stack, template } of stacks) {
    for (const { Value, Export } of Object.values(template.Outputs)) {
      if (Export !== undefined)
        exported.set(Export.Name, { stack, value: Value });
    }
  }
  const textIn = (value: unknown, stack: string): string => {
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean")
      return String(value);
    return intrinsic(value, stack, { textIn, exported });
  };
  return {
    resources: stacks.flatMap(({ stack, template }) =>
      Object.entries(template.Resources).map(([name, resource]) => ({
        id: `${stack}/${name}`,
        type: resource.Type,
        properties: resource.Properties,
      })),
    ),
    textOf: (value, { id }) => textIn(value, id.split("/")[0] ?? ""),
  };
}

type Lookup = {
  textIn: (value: unknown, stack: string) => string;
  exported: ReadonlyMap<string, { stack: string; value: unknown }>;
};

const Intrinsic = z.union([
  z.object({ Ref: z.string() }),
  z.object({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }),
  z.object({ "Fn::ImportValue": z.unknown() }),
  z.object({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) }),
  z.object({ "Fn::Sub": z.string() }),
]);

function intrinsic(value: unknown, stack: string, lookup: Lookup): string {
  const parsed = Intrinsic.safeParse(value);
  if (!parsed.success)
    throw new UnknownToRunner(`An expression in ${stack} is not understood.`);
  const one = parsed.data;
  if ("Ref" in one)
    return one.Ref.startsWith("AWS::") ? one.Ref : `${stack}/${one.Ref}`;
  if ("Fn::GetAtt" in one) return `${stack}/${one["Fn::GetAtt"][0]}`;
  if ("Fn::Sub" in one) return one["Fn::Sub"];
  if ("Fn::Join" in one) {
    const [separator, parts] = one["Fn::Join"];
    return parts.map((part) => lookup.textIn(part, stack)).join(separator);
  }
  const name = lookup.textIn(one["Fn::ImportValue"], stack);
  const source = lookup.exported.get(name);
  if (source === undefined)
    throw new UnknownToRunner(`No stack exports ${name}.`);
  return lookup.textIn(source.value, source.stack);
}
