import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, aws_lambda as lambda } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import type { Plan } from "#stacks/constructs/means";
import { type Environment, settings } from "#stacks/settings";
import { tacet } from "#stacks/tacet";

const Cdk = z.object({ context: z.record(z.string(), z.unknown()) });
const { context } = Cdk.parse(JSON.parse(readFileSync("cdk.json", "utf8")));

/** An app with the flags we deploy with. CloudFormation's own checks take a second and a half, so few tests ask for them. */
export const newApp = (builtinCloudFormationValidation = false) =>
  new App({
    context,
    builtinCloudFormationValidation,
    outdir: mkdtempSync(join(assembliesFolder(), "app-")),
  });

/** Where apps are synthesised: the test run's folder; outside of one, as in the bench, a folder that goes with the process. */
function assembliesFolder(): string {
  const given = process.env["ASSEMBLIES"];
  if (given !== undefined) return given;
  const folder = mkdtempSync(join(tmpdir(), "tacet-assemblies-"));
  process.env["ASSEMBLIES"] = folder;
  process.on("exit", () => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

export const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
export type Resource = z.infer<typeof Resource>;

/** An environment's plan, with stub code in place of built code. */
export const planOf = (environment: Environment): Plan => ({
  environment,
  settings: settings[environment],
  codeOf: () => lambda.Code.fromInline("exports.handler = () => {}"),
});

/** Every stack of an environment. */
export const synthesised = (environment: Environment, app = newApp()) =>
  templatesOf(tacet(app, planOf(environment)));

export function templatesOf(stacks: ReturnType<typeof tacet>) {
  const of = (stack: keyof typeof stacks) => Template.fromStack(stacks[stack]);
  return {
    audit: of("audit"),
    data: of("data"),
    rights: of("rights"),
    intake: of("intake"),
    retention: of("retention"),
    api: of("api"),
    watch: of("watch"),
  };
}
export type Synthesised = ReturnType<typeof synthesised>;

/** All resources of a type, by stack and logical id. */
export function resourcesOf(
  templates: Partial<Synthesised>,
  type: string,
): (Resource & { id: string })[] {
  return Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries(template.findResources(type)).map(([id, resource]) => ({
      ...Resource.parse(resource),
      id: `${stack}/${id}`,
    })),
  );
}

const list = z.unknown().transform((value) => [value].flat());
const Statement = z.looseObject({
  Sid: z.string().optional(),
  Effect: z.string(),
  Action: list,
  Resource: list.optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export type Statement = z.infer<typeof Statement>;
const Policy = z.looseObject({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
});

export const statementsOf = (resource: Resource): Statement[] =>
  Policy.parse(resource.Properties).PolicyDocument.Statement;

/** What roles may do, by logical id of the policy. */
export const permissions = (templates: Partial<Synthesised>) =>
  resourcesOf(templates, "AWS::IAM::Policy").map((policy) => ({
    id: policy.id,
    statements: statementsOf(policy),
  }));
