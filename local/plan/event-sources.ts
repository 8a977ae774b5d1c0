import * as z from "zod/mini";
import type { Assembly, PlannedResource } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

/** A pattern as EventBridge and Lambda's event filters write it: leaves are lists of allowed values. */
export type Pattern = { [name: string]: Pattern | readonly string[] };
export type EventRule = { functionId: string; pattern: Pattern };
/** A change of any of these patterns wakes the function. */
export type StreamSource = {
  functionId: string;
  patterns: readonly Pattern[];
  /** It waits for others, and takes what there is in one call. */
  inBatches: boolean;
};

const Pattern: z.ZodMiniType<Pattern> = z.record(
  z.string(),
  z.union([z.array(z.string()), z.lazy(() => Pattern)]),
);
const Mapping = z.object({
  EventSourceArn: z.unknown(),
  FunctionName: z.unknown(),
  MaximumBatchingWindowInSeconds: z.optional(z.number()),
  FilterCriteria: z.optional(
    z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }),
  ),
});
const Rule = z.object({
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.literal("ENABLED"),
  Targets: z.tuple([z.object({ Arn: z.unknown() })]),
});

/** S3's events by the rule that picks them and the function behind the rule's queue. */
export function eventRulesIn(assembly: Assembly): EventRule[] {
  return typed(assembly, "AWS::Events::Rule").flatMap((resource) => {
    const { EventPattern, Targets } = Rule.parse(resource.properties);
    if (!isOfBuckets(EventPattern["source"])) return [];
    const queue = assembly.textOf(Targets[0].Arn, resource);
    const mapping = mappings(assembly).find(({ source }) => source === queue);
    if (mapping === undefined)
      throw new UnknownToRunner(`Nobody reads the queue of ${resource.id}.`);
    return [
      {
        functionId: mapping.functionId,
        pattern: Pattern.parse(resolved(EventPattern, assembly, resource)),
      },
    ];
  });
}

/** Other rules tell people what happens to AWS itself, which one machine has not. */
const isOfBuckets = (source: unknown): boolean =>
  Array.isArray(source) && source.includes("aws.s3");

/** Functions that follow the ledger's stream. */
export function streamsIn(assembly: Assembly): StreamSource[] {
  return mappings(assembly).flatMap(({ functionId, filters, inBatches }) =>
    filters === undefined
      ? []
      : [
          {
            functionId,
            inBatches,
            patterns: filters.map((filter) =>
              Pattern.parse(JSON.parse(filter.Pattern)),
            ),
          },
        ],
  );
}

export function matches(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const held: unknown =
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
    if (!isList(wanted)) return matches(wanted, held);
    return typeof held === "string" && wanted.includes(held);
  });
}

const isList = (
  wanted: Pattern | readonly string[],
): wanted is readonly string[] => Array.isArray(wanted);

const typed = (assembly: Assembly, type: string): PlannedResource[] =>
  assembly.resources.filter((resource) => resource.type === type);

function mappings(assembly: Assembly) {
  return typed(assembly, "AWS::Lambda::EventSourceMapping").map((resource) => {
    const mapping = Mapping.parse(resource.properties);
    const { EventSourceArn, FunctionName, FilterCriteria } = mapping;
    return {
      source: assembly.textOf(EventSourceArn, resource),
      functionId: assembly.textOf(FunctionName, resource),
      filters: FilterCriteria?.Filters,
      inBatches: mapping.MaximumBatchingWindowInSeconds !== undefined,
    };
  });
}

/** The pattern with its references written out. */
function resolved(
  value: unknown,
  assembly: Assembly,
  resource: PlannedResource,
): unknown {
  if (Array.isArray(value))
    return value.map((each) => assembly.textOf(each, resource));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      resolved(each, assembly, resource),
    ]),
  );
}
