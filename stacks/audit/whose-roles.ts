import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Plan } from "../constructs/means.ts";

/** Roles by ARN, so that no stack waits for another and none need stand in one account. */
export type AuditRoles = {
  security: string;
  /** Functions that add to the chain, and can read nothing of it. */
  writers: string[];
  /** Hands the chain to staff of the security team. */
  reader: string;
  /** Takes CloudTrail's files of who read the vault. */
  readsReader: string;
  /** The one trail that may write. */
  trail: string;
  /** Where the product's functions are. */
  account: string;
};

/** The trail of reads in the vault; its files go to the bucket `reads`. */
export const trailNameOf = (environment: Plan["environment"]): string =>
  `tacet-${environment}-reads`;

/** In an account of its own the chain's bucket is named, since the product's roles name it. */
export const chainNameIn = ({
  environment,
  settings: { audit },
}: Plan): string | undefined =>
  audit.account === undefined
    ? undefined
    : `tacet-${environment}-audit-${audit.account}`;

/** The same of the bucket of CloudTrail's files. */
export const readsNameIn = ({
  environment,
  settings: { audit },
}: Plan): string | undefined =>
  audit.account === undefined
    ? undefined
    : `tacet-${environment}-reads-${audit.account}`;

export function whoseRoles(
  scope: Construct,
  { environment, settings }: Plan,
): AuditRoles {
  const stack = Stack.of(scope);
  const account = settings.account ?? stack.account;
  const arn = (service: string, resource: string, resourceName: string) =>
    stack.formatArn({
      service,
      account,
      resource,
      resourceName,
      ...(service === "iam" ? { region: "" } : {}),
    });
  const role = (name: string) =>
    arn("iam", "role", `tacet-${environment}-${name}`);
  return {
    security: stack.formatArn({
      service: "iam",
      region: "",
      resource: "role",
      resourceName: settings.audit.securityRole,
    }),
    writers: [role("append-audit"), role("anchor-audit")],
    reader: role("read-audit"),
    readsReader: role("read-trail"),
    trail: arn("cloudtrail", "trail", trailNameOf(environment)),
    account,
  };
}
