import { Stack, aws_iam as iam } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { EnvironmentName } from "#schemas/environment";
import type { Capability, FunctionShape } from "#schemas/functions";
import type { Settings } from "../settings.ts";
import { auditGrants } from "./audit-grants.ts";
import { ledgerGrants } from "./ledger-grants.ts";
import { needed, type Means } from "./means.ts";
import { objectGrants } from "./object-grants.ts";
import { allow } from "./statement.ts";

type Holder = { scope: Construct; row: FunctionShape; settings: Settings };
type Grant = (means: Partial<Means>, holder: Holder) => iam.PolicyStatement[];

const grants: Record<Capability, Grant> = {
  ...ledgerGrants,
  ...objectGrants,
  ...auditGrants,
  tokens: (means) => [workingKeys(means)],
  links: (means) => [workingKeys(means)],
  codes: (means) => [workingKeys(means)],
  seal: (means) => [
    allow(["kms:Encrypt"], [needed(means, "sealingKey").keyArn]),
  ],
  unseal: (means) => [
    allow(["kms:Decrypt"], [needed(means, "sealingKey").keyArn]),
  ],
  sign: (means) => [
    allow(["kms:Sign"], [needed(means, "signingKey").keyArn], {
      StringEquals: { "kms:SigningAlgorithm": "ECDSA_SHA_256" },
    }),
    publicKey(means),
  ],
  "public-keys": (means) => [publicKey(means)],
  notify: (means, { row }) => [
    allow(["sns:Publish"], topicArns(means, row.environment)),
  ],
  write: (_, { scope, settings }) => [
    allow(["ses:SendEmail"], identities(scope, settings.letterSender)),
  ],
  // A telephone number is no resource; every topic is one, and stays shut.
  text: () => [
    new iam.PolicyStatement({
      actions: ["sns:Publish"],
      notResources: ["arn:aws:sns:*:*:*"],
    }),
  ],
  "staff:shut-out": (means) => [
    allow(
      ["cognito-idp:AdminDisableUser", "cognito-idp:AdminUserGlobalSignOut"],
      [needed(means, "staffPool").userPoolArn],
    ),
  ],
  "workflow:start": (means) => [
    allow(["states:StartExecution"], [needed(means, "stateMachineArn")]),
  ],
  "workflow:complete": (means) => [
    allow(["states:SendTaskSuccess"], [needed(means, "stateMachineArn")]),
  ],
  "secret:consent-keys": (means) => [secret(means, "consentKeys")],
  "secret:event-secrets": (means) => [
    secret(means, "eventPath"),
    secret(means, "eventTemplate"),
  ],
  platform: (means) => [secret(means, "platformClient")],
};

/** The least a function needs for what its row says it may do. */
export function statementsFor(
  holder: Holder,
  means: Partial<Means>,
): iam.PolicyStatement[] {
  return holder.row.capabilities.flatMap((capability) =>
    grants[capability](means, holder),
  );
}

/** Tokens, links and codes have working keys of their own, derived from one key (A41). */
const workingKeys = (means: Partial<Means>) =>
  allow(["kms:GenerateMac"], [needed(means, "tokenKey").keyArn], {
    StringEquals: { "kms:MacAlgorithm": "HMAC_SHA_256" },
  });
const publicKey = (means: Partial<Means>) =>
  allow(["kms:GetPublicKey"], [needed(means, "signingKey").keyArn]);

const secret = (means: Partial<Means>, name: keyof Means["secrets"]) =>
  allow(
    ["secretsmanager:GetSecretValue"],
    [needed(means, "secrets")[name].secretArn],
  );

/** A function tells only those whose topic its environment names. */
function topicArns(
  means: Partial<Means>,
  names: readonly EnvironmentName[],
): string[] {
  const { management, it, privacy } = needed(means, "topics");
  return [
    ...(names.includes("MANAGEMENT_TOPIC") ? [management.topicArn] : []),
    ...(names.includes("IT_TOPIC") ? [it.topicArn] : []),
    ...(names.includes("PRIVACY_TOPIC") ? [privacy.topicArn] : []),
  ];
}

/** SES checks the address's own identity when there is one, else its domain's. */
function identities(scope: Construct, sender: string): string[] {
  const domain = sender.slice(sender.indexOf("@") + 1);
  return [...new Set([sender, domain])].map((resourceName) =>
    Stack.of(scope).formatArn({
      service: "ses",
      resource: "identity",
      resourceName,
    }),
  );
}
