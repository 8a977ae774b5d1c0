import { describe, expect, it } from "vitest";
import * as z from "zod";
import { auditOf } from "#stacks/settings/audit";
import { tacet } from "#stacks/tacet";
import {
  newApp,
  permissions,
  planOf,
  resourcesOf,
  type Statement,
  statementsOf,
  type Synthesised,
  templatesOf,
} from "./synthesised.ts";

const product = "111111111111";
const apart = "222222222222";
const text = (value: unknown) => JSON.stringify(value);

function deployed(auditAccount: string | undefined) {
  const plan = planOf("production");
  const audit = auditOf("production");
  const settings = {
    ...plan.settings,
    account: product,
    audit:
      auditAccount === undefined ? audit : { ...audit, account: auditAccount },
  };
  const stacks = tacet(newApp(), { ...plan, settings });
  return { stacks, templates: templatesOf(stacks) };
}
const together = deployed(undefined);
const separate = deployed(apart);

const Variables = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
/** What a function is told by its environment, by its own name. */
const told = (templates: Synthesised, name: string, variable: string) =>
  resourcesOf(templates, "AWS::Lambda::Function")
    .map(({ Properties }) => Variables.parse(Properties).Environment.Variables)
    .find((one) => one["POWERTOOLS_SERVICE_NAME"] === name)?.[variable];

/** What the role of a function may do, as actions on resources. */
const allowedTo = (name: string) =>
  permissions(separate.templates)
    .filter(({ id }) => id.includes(`/${name.replaceAll("-", "")}Role`))
    .flatMap(({ statements }) => statements);
const mayDo = (statements: Statement[], action: string) =>
  statements.filter(
    ({ Action, Effect }) => Effect === "Allow" && Action.includes(action),
  );

const KeyPolicy = z.object({
  KeyPolicy: z.object({ Statement: z.array(z.unknown()) }),
});
const TablePolicy = z.object({
  ResourcePolicy: z.object({
    PolicyDocument: z.object({ Statement: z.array(z.unknown()) }),
  }),
});
/** What lets the other account's roles in: each policy of the audit stack, with what it stands at. */
const lettingIn = [
  ...resourcesOf(
    { audit: separate.templates.audit },
    "AWS::S3::BucketPolicy",
  ).flatMap((policy) => statementsOf(policy).map((one) => [policy.id, one])),
  ...resourcesOf({ audit: separate.templates.audit }, "AWS::KMS::Key").flatMap(
    ({ Properties }) =>
      KeyPolicy.parse(Properties).KeyPolicy.Statement.map((one) => [
        "key",
        one,
      ]),
  ),
  ...resourcesOf(
    { audit: separate.templates.audit },
    "AWS::DynamoDB::Table",
  ).flatMap(({ Properties }) =>
    TablePolicy.parse(Properties).ResourcePolicy.PolicyDocument.Statement.map(
      (one) => ["table", one],
    ),
  ),
]
  .map(([at, statement]) => ({ at: String(at), statement: text(statement) }))
  .filter(({ statement }) =>
    statement.includes(`"AWS":"arn:aws:iam::${product}`),
  );
const lets = (at: string, action: string, role: string) =>
  lettingIn.some(
    (one) =>
      one.at.includes(at) &&
      one.statement.includes(`"${action}"`) &&
      one.statement.includes(
        `arn:aws:iam::${product}:role/tacet-production-${role}"`,
      ),
  );

describe.each([
  ["in the product's account", together],
  ["in an account of its own", separate],
] as const)("the audit store %s", (_, { stacks, templates }) => {
  it("takes nothing from the product's stacks (R68)", () => {
    expect(text(templates.audit.toJSON())).not.toMatch(
      /Fn::ImportValue|Fn::GetStackOutput/,
    );
  });

  it("is there before what writes to it", () => {
    expect(stacks.retention.dependencies).toContain(stacks.audit);
    expect(stacks.api.dependencies).toContain(stacks.audit);
  });

  it("is written from the ledger's stream, which is read where the ledger is (R68)", () => {
    const readers = resourcesOf(templates, "AWS::Lambda::EventSourceMapping");
    const [own, ...others] = readers.filter(({ id }) =>
      id.includes("appendaudit"),
    );
    expect(others).toEqual([]);
    expect(own?.id).toMatch(/^retention/);
    expect(text(own?.Properties["EventSourceArn"])).toContain(
      "tacet-production-data",
    );
  });
});

describe("the audit store in an account of its own", () => {
  const ofTheProduct = Object.entries(separate.templates).filter(
    ([name]) => name !== "audit",
  );

  it("is of that account, and all else is not (R68, T93)", () => {
    expect(
      Object.entries(separate.stacks).map(([name, { account }]) => [
        name,
        account === apart,
      ]),
    ).toEqual(
      Object.keys(separate.stacks).map((name) => [name, name === "audit"]),
    );
  });

  it("hands out its key's ARN and exports nothing, since exports end with the account", () => {
    const all = text(ofTheProduct.map(([, template]) => template.toJSON()));
    expect(all).not.toContain('"Fn::ImportValue":"tacet-production-audit');
    const read = [...all.matchAll(/"OutputName":"([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(read).size).toBe(1);
    expect(read[0]).toMatch(/AuditKey.*Arn/);
  });

  it("lets CloudFormation of the product ask for that ARN, and for nothing else", () => {
    const { audit } = separate.templates;
    const [role, ...others] = resourcesOf({ audit }, "AWS::IAM::Role").filter(
      ({ id }) => id.includes("GetStackOutput"),
    );
    expect(others).toEqual([]);
    expect(text(role?.Properties["AssumeRolePolicyDocument"])).toContain(
      `:iam::${product}:role/cdk-hnb659fds-cfn-exec-role-${product}-`,
    );
    const rights = permissions({ audit }).filter(({ id }) =>
      id.includes("GetStackOutput"),
    );
    expect(rights.flatMap(({ statements }) => statements)).toMatchObject([
      { Action: ["cloudformation:DescribeStacks"] },
    ]);
  });

  it.each(["append-audit", "anchor-audit"])(
    "is written by %s: its own rights, and the store's policies, say so (R68, T93)",
    (name) => {
      const own = allowedTo(name);
      const [put] = mayDo(own, "s3:PutObject").filter((one) =>
        text(one.Resource).includes("audit"),
      );
      expect(text(put?.Resource)).toContain(
        `arn:aws:s3:::tacet-production-audit-${apart}/*`,
      );
      expect(text(mayDo(own, "dynamodb:PutItem"))).toContain(
        `arn:aws:dynamodb:eu-central-1:${apart}:table/`,
      );
      expect(text(mayDo(own, "kms:GenerateDataKey"))).toContain("AuditKey");
      expect(lets("Chain", "s3:PutObject", name)).toBe(true);
      expect(lets("table", "dynamodb:PutItem", name)).toBe(true);
      expect(lets("table", "dynamodb:GetItem", name)).toBe(true);
      expect(lets("key", "kms:GenerateDataKey", name)).toBe(true);
      expect(lets("Chain", "s3:GetObjectVersion", name)).toBe(false);
      expect(lets("key", "kms:Decrypt", name)).toBe(false);
    },
  );

  it.each([
    ["read-audit", "Chain"],
    ["read-trail", "Reads"],
  ])("is read by %s in one bucket: %s (R68, T93, T97)", (name, bucket) => {
    expect(text(mayDo(allowedTo(name), "s3:GetObjectVersion"))).toContain(
      apart,
    );
    expect(text(mayDo(allowedTo(name), "kms:Decrypt"))).toContain("AuditKey");
    expect(lets(bucket, "s3:GetObjectVersion", name)).toBe(true);
    expect(lets("key", "kms:Decrypt", name)).toBe(true);
    for (const other of ["Chain", "Reads"].filter((one) => one !== bucket))
      expect(lets(other, "s3:GetObjectVersion", name)).toBe(false);
    expect(
      lettingIn
        .filter(({ statement }) => statement.includes(name))
        .every(({ statement }) => !/Put|GenerateDataKey/.test(statement)),
    ).toBe(true);
  });

  it("lets nobody of the product's account in who is not named (R68)", () => {
    expect(lettingIn.length).toBeGreaterThan(5);
    for (const { statement } of lettingIn)
      expect(statement).toContain(`"aws:PrincipalArn":`);
  });

  it("is read and deployed by roles of its own account (R68)", () => {
    const policies = text(separate.templates.audit.toJSON());
    expect(policies).toContain(`${apart}:role/tacet-production-security`);
    expect(policies).toContain(
      `:iam::${apart}:role/cdk-hnb659fds-cfn-exec-role-${apart}-`,
    );
  });

  it("has a table that is named by its ARN, since a name would be of the function's account", () => {
    for (const name of ["append-audit", "anchor-audit"]) {
      expect(told(separate.templates, name, "AUDIT_HEAD")).toMatch(
        new RegExp(`^arn:aws:dynamodb:eu-central-1:${apart}:table/`),
      );
      expect(text(told(together.templates, name, "AUDIT_HEAD"))).toContain(
        "ImportValue",
      );
    }
  });

  it("hands on what the product listens for: CloudTrail's files, and the end of the key (T97, T98)", () => {
    const rules = resourcesOf(
      { audit: separate.templates.audit },
      "AWS::Events::Rule",
    );
    const bus = `arn:aws:events:eu-central-1:${product}:event-bus/default`;
    expect(rules.map(({ Properties }) => Properties)).toMatchObject([
      {
        EventPattern: { source: ["aws.s3"], "detail-type": ["Object Created"] },
        Targets: [{ Arn: bus }],
      },
      { EventPattern: { source: ["aws.kms"] }, Targets: [{ Arn: bus }] },
    ]);
    expect(separate.stacks.audit.dependencies).toEqual([separate.stacks.data]);
  });

  it("is believed in nothing else (T97, T98)", () => {
    const [policy, ...others] = resourcesOf(
      separate.templates,
      "AWS::Events::EventBusPolicy",
    );
    expect(others).toEqual([]);
    expect(policy?.Properties["Statement"]).toMatchObject({
      Principal: { AWS: `arn:aws:iam::${apart}:root` },
      Action: "events:PutEvents",
      Condition: { StringEquals: { "events:source": ["aws.s3", "aws.kms"] } },
    });
  });

  it("is fed by a trail of the product's account (T95, T97)", () => {
    const [trail] = resourcesOf(separate.templates, "AWS::CloudTrail::Trail");
    expect(trail?.Properties["S3BucketName"]).toBe(
      `tacet-production-reads-${apart}`,
    );
    const writes = text(separate.templates.audit.toJSON());
    expect(writes).toContain(`:${product}:trail/tacet-production-reads`);
    expect(writes).toContain(`/AWSLogs/${product}/*`);
  });
});

it("in the product's account hands no events on, and nobody else's are taken", () => {
  expect(
    resourcesOf(together.templates, "AWS::Events::EventBusPolicy"),
  ).toEqual([]);
  expect(
    resourcesOf({ audit: together.templates.audit }, "AWS::Events::Rule"),
  ).toEqual([]);
});
