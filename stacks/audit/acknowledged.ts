import type { Acknowledgement } from "../acknowledgements.ts";

const writers = [
  "append-audit/append-audit/Role",
  "anchor-audit/anchor-audit/Role",
];

const ofTheSecurityRole = ["Chain5020D4BE", "ReadsF16985BF"].map((bucket) => ({
  stack: "audit" as const,
  at: ["Security"],
  finding: `IAM5[Resource::<${bucket}.Arn>/*]`,
  reason: "The security team reads all of the bucket, which is named.",
}));

const ofTheHead: Acknowledgement = {
  stack: "audit",
  at: ["Head"],
  finding: "DDB3",
  reason:
    "A restored end of the chain would number anew what is numbered; the chain itself is locked in its bucket.",
};

/** What cdk-nag finds in the audit store and in who writes to it, and why it is so (docs/decisions/029). */
export const ofTheAuditStore = (
  auditStack: string,
  {
    chainName,
    readsName,
  }: Record<"chainName" | "readsName", string | undefined>,
): Acknowledgement[] => [
  ...ofTheSecurityRole,
  ofTheHead,
  ...[
    { stack: "api" as const, at: ["read-audit/Role"] },
    { stack: "retention" as const, at: writers },
  ].map((holder) => ({
    ...holder,
    finding: allOf(
      chainName,
      `${auditStack}:ExportsOutputFnGetAttChain5020D4BEArn495EA820`,
    ),
    reason:
      "Segments and anchors are numbered as they come; the bucket is named.",
  })),
  {
    stack: "retention",
    at: ["read-trail/read-trail/Role"],
    finding: allOf(
      readsName,
      `${auditStack}:ExportsOutputFnGetAttReadsF16985BFArn2E13748A`,
    ),
    reason: "CloudTrail names its files; the bucket is named.",
  },
];

/** In another account a bucket has a name; else it is known by what its stack exports. */
const allOf = (name: string | undefined, exported: string): string =>
  `IAM5[Resource::${name === undefined ? exported : `arn:aws:s3:::${name}`}/*]`;
