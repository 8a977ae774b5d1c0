import * as z from "zod/mini";
import { type Assembly, UnknownToRunner } from "./assembly.ts";

/** Whose reads the trail tells, and what the roles of our functions are called in it. */
export type PlannedTrail = {
  eventNames: readonly string[];
  rolePrefix: string;
};

const Properties = z.object({
  IsLogging: z.literal(true),
  AdvancedEventSelectors: z.tuple([
    z.object({
      FieldSelectors: z.array(
        z.object({
          Field: z.string(),
          Equals: z.optional(z.array(z.unknown())),
          StartsWith: z.optional(z.array(z.unknown())),
        }),
      ),
    }),
  ]),
});

/** The product has exactly one trail: of reads in the recordings bucket. */
export function trailIn(assembly: Assembly): PlannedTrail {
  const [resource, ...more] = assembly.resources.filter(
    ({ type }) => type === "AWS::CloudTrail::Trail",
  );
  if (resource === undefined || more.length > 0)
    throw new UnknownToRunner("The product has exactly one trail.");
  const [selector] = Properties.parse(
    resource.properties,
  ).AdvancedEventSelectors;
  const startsOf = (field: string) =>
    selector.FieldSelectors.filter((one) => one.Field === field).flatMap(
      (one) =>
        (one.StartsWith ?? []).map((text) => assembly.textOf(text, resource)),
    );
  if (!startsOf("resources.ARN").some((arn) => /\/Recordings\w*\/$/.test(arn)))
    throw new UnknownToRunner(`${resource.id} tells of no bucket we know.`);
  return {
    eventNames: startsOf("eventName"),
    rolePrefix: rolePrefixIn(assembly),
  };
}

/** As the function that reads the trail is told. */
function rolePrefixIn(assembly: Assembly): string {
  for (const resource of assembly.resources) {
    const told = Told.safeParse(resource.properties);
    if (resource.type === "AWS::Lambda::Function" && told.success)
      return assembly.textOf(
        told.data.Environment.Variables.ROLE_PREFIX,
        resource,
      );
  }
  throw new UnknownToRunner("No function in the templates has a ROLE_PREFIX.");
}

const Told = z.object({
  Environment: z.object({
    Variables: z
      .looseObject({ ROLE_PREFIX: z.unknown() })
      .check(z.refine((variables) => variables.ROLE_PREFIX !== undefined)),
  }),
});
