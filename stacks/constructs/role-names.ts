import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import type { Environment } from "../settings.ts";

/** Functions that policies of the recordings bucket or the audit store name; their roles alone have names, so that no stack waits for another. */
const named: readonly FunctionName[] = [
  "erase-recordings",
  "freeze-recordings",
  "gather-recordings",
  "carry-out",
  "thaw-recordings",
  "build-export",
  "verify-request",
  "place-suspensions",
  "lift-suspensions",
  "reconcile",
  "open-recording",
  "conclude-erasures",
  "append-audit",
  "read-audit",
  "anchor-audit",
  "prepare-extracts",
  "deliver-disclosure",
  "read-trail",
];

export function roleNameOf(
  environment: Environment,
  name: FunctionName,
): string | undefined {
  return named.includes(name) ? `tacet-${environment}-${name}` : undefined;
}

export function roleArnOf(
  scope: Construct,
  environment: Environment,
  name: FunctionName,
): string {
  return Stack.of(scope).formatArn({
    service: "iam",
    region: "",
    resource: "role",
    resourceName: `tacet-${environment}-${name}`,
  });
}

/** What the ARNs of all named roles begin with, by a bucket of the product's own. */
export function rolePrefixAt(scope: Construct): string {
  const stack = Stack.of(scope);
  return stack.formatArn({
    service: "iam",
    region: "",
    resource: "role",
    resourceName: stack.stackName.replace(/[^-]+$/, ""),
  });
}
