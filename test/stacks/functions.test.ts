import { describe, expect, it } from "vitest";
import * as z from "zod";
import { environmentOf } from "#functions/middleware/environment";
import { environment, type EnvironmentName } from "#schemas/environment";
import { functionTable } from "#schemas/functions";
import { permissions, resourcesOf, synthesised } from "./synthesised.ts";

const local = synthesised("local");
const Variables = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
const functions = resourcesOf(local, "AWS::Lambda::Function").map(
  (resource) => {
    const { Variables: variables } = Variables.parse(
      resource.Properties,
    ).Environment;
    const { POWERTOOLS_SERVICE_NAME: name, ...rest } = variables;
    return { resource, name: z.string().parse(name), variables: rest };
  },
);
const statements = permissions(local).flatMap(({ id, statements: all }) =>
  all.map((statement) => ({ id, statement })),
);
const granted = (action: string) =>
  statements
    .filter(({ statement }) => statement.Action.includes(action))
    .map(({ id }) => id.replace(/RoleDefaultPolicy.*$/, ""));

const isName = (name: string): name is EnvironmentName => name in environment;

describe("every function", () => {
  it("of the table is deployed once", () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(
      Object.keys(functionTable).sort(),
    );
  });

  it.each(functions)(
    "runs on the newest Node on arm64: $name",
    ({ resource }) => {
      expect(resource.Properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "handler.handler",
      });
    },
  );

  it.each(functions)(
    "is told what its row lists: $name",
    ({ name, variables }) => {
      const row = Object.entries(functionTable).find(([each]) => each === name);
      const { POWERTOOLS_METRICS_NAMESPACE: namespace, ...own } = variables;
      expect(namespace).toBe("Tacet");
      expect(Object.keys(own).sort()).toEqual(
        [...(row?.[1].environment ?? [])].sort(),
      );
    },
  );

  it.each(functions)(
    "is told what its schema reads: $name",
    ({ variables }) => {
      for (const name of Object.keys(environment).filter(isName)) {
        if (!(name in variables)) continue;
        const read = () =>
          environmentOf([name], { [name]: text(variables[name]) });
        expect(read).not.toThrow();
      }
    },
  );

  it.each(functions)(
    "fits its environment into Lambda's 4 KB: $name",
    ({ variables }) => {
      const bytes = Object.entries(variables).reduce(
        (sum, [name, value]) =>
          sum + name.length + Buffer.byteLength(text(value)),
        200,
      );
      expect(bytes).toBeLessThan(4096);
    },
  );

  it("T38 keeps its log a month", () => {
    for (const log of resourcesOf(local, "AWS::Logs::LogGroup"))
      expect(log.Properties).toMatchObject({ RetentionInDays: 30 });
  });
});

describe("permissions", () => {
  it("name every action", () => {
    for (const { statement } of statements)
      expect(statement.Action.join()).not.toContain("*");
  });
  it("T10 let nobody scan or update", () => {
    expect([
      ...granted("dynamodb:Scan"),
      ...granted("dynamodb:UpdateItem"),
    ]).toEqual([]);
  });
  it("name resources where the service knows any", () => {
    const wild = statements.filter(({ statement }) =>
      statement.Resource?.includes("*"),
    );
    for (const { statement } of wild)
      for (const action of statement.Action)
        expect(action).toMatch(/^logs:|^dynamodb:ListStreams$/);
  });
  it.each([
    [
      "R66 erase versions",
      "s3:DeleteObjectVersion",
      ["api/revokepackage", "retention/eraserecordings"],
    ],
    [
      "R66 remove sealed data of a requester",
      "dynamodb:DeleteItem",
      [
        "api/revokepackage",
        "rights/closerequest",
        "rights/concludeerasures",
        "rights/sweepintakes",
      ],
    ],
    [
      "T58 make tokens, links or codes",
      "kms:GenerateMac",
      [
        "api/askidentity",
        "api/confirmrequest",
        "api/eraseplatformcontact",
        "api/handlestaff",
        "api/linkwithdrawal",
        "api/openpackage",
        "api/openwithdrawal",
        "api/receiverequest",
        "api/registerrequest",
        "api/registersuspension",
        "api/reopenrequest",
        "intake/answerconsent",
        "intake/receiveevent",
        "retention/reconcilelistening",
        "rights/sweepintakes",
        "rights/writeletter",
      ],
    ],
    [
      "sign",
      "kms:Sign",
      [
        "api/certifydeletion",
        "retention/anchoraudit",
        "retention/attest",
        "rights/buildexport",
        "rights/transmitpackage",
      ],
    ],
    [
      "start workflows",
      "states:StartExecution",
      ["api/reopenrequest", "rights/startworkflow"],
    ],
  ])("let only these %s", (_, action, ids) => {
    expect([...new Set(granted(action))].sort()).toEqual(ids);
  });
  it("T19 let nobody set a retention, which nobody could take back", () => {
    expect([
      ...granted("s3:PutObjectRetention"),
      ...granted("s3:BypassGovernanceRetention"),
      ...granted("s3:PutBucketObjectLockConfiguration"),
    ]).toEqual([]);
  });
  it("T18 bind every right to set a hold to one direction", () => {
    const setters = statements.filter(({ statement }) =>
      statement.Action.includes("s3:PutObjectLegalHold"),
    );
    for (const { statement } of setters)
      expect(JSON.stringify(statement.Condition)).toMatch(
        /"s3:object-lock-legal-hold":"(ON|OFF)"/,
      );
    expect(setters).toHaveLength(7);
  });
  it("T18 give the two directions of a hold to different roles", () => {
    const by = (status: string) =>
      statements
        .filter(({ statement }) =>
          JSON.stringify(statement.Condition ?? {}).includes(
            `"s3:object-lock-legal-hold":"${status}"`,
          ),
        )
        .map(({ id }) => id);
    expect(by("ON").length).toBeGreaterThan(0);
    expect(by("OFF").length).toBeGreaterThan(0);
    expect(by("ON").filter((id) => by("OFF").includes(id))).toEqual([]);
  });
});

/** What a reference will resolve to has some eighty characters. */
function text(value: unknown): string {
  if (typeof value === "string") return value;
  const joined = z
    .object({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) })
    .safeParse(value);
  return joined.success
    ? joined.data["Fn::Join"][1].map(text).join("")
    : "x".repeat(80);
}
