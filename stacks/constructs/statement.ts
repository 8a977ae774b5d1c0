import { aws_iam as iam } from "aws-cdk-lib";

type Conditions = Record<string, Record<string, string | string[]>>;

/** One permission: named actions on named resources. */
export const allow = (
  actions: string[],
  resources: string[],
  conditions: Conditions = {},
): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions, resources, conditions });

/** What nobody may do but for the conditions, whatever their own policies allow. */
export const deny = (
  sid: string,
  actions: string[],
  resource: string,
  conditions: Conditions = {},
): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    actions,
    resources: [resource],
    conditions,
  });
