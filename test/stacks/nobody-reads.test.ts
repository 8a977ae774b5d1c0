import { describe, expect, it } from "vitest";
import * as z from "zod";
import { permissions, resourcesOf, synthesised } from "./synthesised.ts";

const templates = { ...synthesised("production") };
const reads = /^s3:(GetObject|\*|Get\*)/;
const Trust = z.object({
  AssumeRolePolicyDocument: z.object({
    Statement: z.array(
      z.object({ Principal: z.record(z.string(), z.unknown()) }),
    ),
  }),
});

/** Those whose statements let them read objects, and about which bucket. */
const readers = permissions(templates).flatMap(({ id, statements }) =>
  statements
    .filter(({ Effect }) => Effect === "Allow")
    .filter(({ Action }) => Action.some((action) => reads.test(String(action))))
    .filter((statement) =>
      JSON.stringify(statement.Resource).includes("Recordings"),
    )
    .map((statement) => ({
      who: id.replace(/RoleDefaultPolicy.*$/, ""),
      actions: statement.Action.map(String).filter((action) =>
        reads.test(action),
      ),
    })),
);

describe("recordings", () => {
  it("are read by versions, by the broker and by what our own work takes, and by nobody else (R21, R57, R66, T90)", () => {
    const versions = readers.filter(({ actions }) =>
      actions.includes("s3:GetObjectVersion"),
    );
    expect([...new Set(versions.map(({ who }) => who))].sort()).toEqual([
      "api/deliverdisclosure",
      "api/openrecording",
      "retention/eraserecordings",
      "retention/reconcile",
      "rights/buildexport",
      "rights/concludeerasures",
      "rights/gatherrecordings",
      "rights/prepareextracts",
      "rights/verifyrequest",
    ]);
    expect(readers.flatMap(({ actions }) => actions)).not.toContain(
      "s3:GetObject",
    );
  });

  it("are out of reach of people: a role that is not a service's reads the audit store and nothing here (R57, R66, R68)", () => {
    const roles = resourcesOf(templates, "AWS::IAM::Role");
    const peoples = roles.filter(({ Properties }) =>
      Trust.parse(Properties).AssumeRolePolicyDocument.Statement.some(
        ({ Principal }) => Object.keys(Principal).join() !== "Service",
      ),
    );
    expect(roles.length).toBeGreaterThan(20);
    expect(peoples.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ""))).toEqual([
      "audit/Security",
    ]);
    expect(resourcesOf(templates, "AWS::IAM::User")).toEqual([]);
    expect(resourcesOf(templates, "AWS::IAM::Group")).toEqual([]);
  });
});
