import { describe, expect, it } from "vitest";
import { permissions, resourcesOf, synthesised } from "./synthesised.ts";

const production = synthesised("production");
const [trail, ...others] = resourcesOf(production, "AWS::CloudTrail::Trail");

describe("the trail of reads in the vault", () => {
  it("is one, tells of every GetObject of any version, and writes into the locked bucket (T95, T97)", () => {
    expect(others).toEqual([]);
    expect(trail?.Properties).toMatchObject({
      TrailName: "tacet-production-reads",
      IsLogging: true,
      EnableLogFileValidation: true,
      AdvancedEventSelectors: [
        {
          FieldSelectors: expect.arrayContaining([
            { Field: "eventCategory", Equals: ["Data"] },
            { Field: "resources.type", Equals: ["AWS::S3::Object"] },
            { Field: "eventName", StartsWith: ["GetObject", "SelectObject"] },
          ]),
        },
      ],
    });
    expect(JSON.stringify(trail?.Properties)).toMatch(/Reads\w+/);
    expect(JSON.stringify(trail?.Properties)).not.toContain("readOnly");
  });

  it("is read by one function, which can read nothing else and write nothing there (R56, T97)", () => {
    const own = permissions(production).filter(({ id }) =>
      id.includes("readtrail"),
    );
    const actions = own.flatMap(({ statements }) =>
      statements.flatMap(({ Action }) => Action),
    );
    expect(actions).toContain("s3:GetObjectVersion");
    expect(actions).not.toContain("s3:PutObject");
    expect(actions).not.toContain("s3:GetObject");
  });
});
