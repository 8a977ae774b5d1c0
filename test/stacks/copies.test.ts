import { describe, expect, it } from "vitest";
import * as z from "zod";
import { resourcesOf, synthesised } from "./synthesised.ts";

const production = synthesised("production");
const Typed = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string() })),
});
const resourceTypesIn = (template: unknown): string[] =>
  Object.values(Typed.parse(template).Resources).map(({ Type }) => Type);

describe("copies that would outlive an erasure", () => {
  const everything = Object.entries(production).flatMap(([stack, template]) =>
    resourceTypesIn(template.toJSON()).map((type) => ({ stack, type })),
  );

  it("T35 no bucket is replicated", () => {
    for (const { id, Properties } of resourcesOf(production, "AWS::S3::Bucket"))
      expect(Properties, id).not.toHaveProperty("ReplicationConfiguration");
  });
  it("T33 T35 the ledger has no replica, and beside it is only the end of the audit chain: ids and digests", () => {
    expect(resourcesOf(production, "AWS::DynamoDB::GlobalTable")).toEqual([]);
    const tables = resourcesOf(production, "AWS::DynamoDB::Table");
    expect(tables.map(({ id }) => id.slice(0, 10)).sort()).toEqual([
      "audit/Head",
      "data/Ledge",
    ]);
  });
  it("T36 no backup plan, vault or vault lock takes part", () => {
    expect(everything).not.toEqual([]);
    expect(
      everything.filter(({ type }) => /^AWS::(Backup|Glacier)::/.test(type)),
    ).toEqual([]);
  });
  it("T40 nothing else follows the ledger's stream or exports it", () => {
    expect(
      everything.filter(({ type }) =>
        /^AWS::(Kinesis|KinesisFirehose|Pipes|OpenSearchService|DAX)::/.test(
          type,
        ),
      ),
    ).toEqual([]);
  });
});
