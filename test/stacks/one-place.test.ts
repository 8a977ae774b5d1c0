import { expect, it } from "vitest";
import { settings } from "#stacks/settings";
import { resourcesOf, synthesised } from "./synthesised.ts";

const templates = synthesised("production");

it("data stay in data centres of one region of the Union; nothing is copied elsewhere (R62)", () => {
  expect(settings.production.region).toMatch(/^eu-/);
  const copied = resourcesOf(templates, "AWS::S3::Bucket").filter(
    ({ Properties }) => "ReplicationConfiguration" in Properties,
  );
  expect(copied.map(({ id }) => id)).toEqual([]);
  const tables = resourcesOf(templates, "AWS::DynamoDB::GlobalTable").flatMap(
    ({ Properties }) => Properties["Replicas"],
  );
  expect(tables.length).toBeLessThanOrEqual(1);
});
