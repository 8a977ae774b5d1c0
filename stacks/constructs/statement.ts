import { aws_iam as iam } from "aws-cdk-lib";

type Conditions = Record<string, Record<string, string | string[]>>;

/** One permission: named actions on named resources. */
export const allow = (
  actions: string[],
  resources: string[],
  conditions: Conditions = {},
): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions, resources, conditions });
