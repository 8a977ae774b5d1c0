import * as z from "zod/mini";
import { type FunctionName, functionTable } from "#schemas/functions";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

export type PlannedFunction = {
  id: string;
  name: FunctionName;
  environment: Readonly<Record<string, string>>;
};

const Properties = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** The product's functions; the folder each runs from stands in its environment. */
export function functionsIn(assembly: Assembly): PlannedFunction[] {
  return assembly.resources
    .filter(({ type }) => type === "AWS::Lambda::Function")
    .map((resource) => {
      const { Variables } = Properties.parse(resource.properties).Environment;
      const environment = Object.fromEntries(
        Object.entries(Variables).map(([name, value]) => [
          name,
          assembly.textOf(value, resource),
        ]),
      );
      const name = environment["POWERTOOLS_SERVICE_NAME"] ?? "";
      if (!isFunctionName(name))
        throw new UnknownToRunner(`${resource.id} is no function of ours.`);
      return { id: resource.id, name, environment };
    });
}

function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionTable, name);
}
