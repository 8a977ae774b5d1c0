import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";
import { type Route, routes } from "#schemas/routes";
import { ofTheAuditStore } from "./audit/acknowledged.ts";
import { chainNameIn, readsNameIn } from "./audit/whose-roles.ts";
import type { Plan } from "./constructs/means.ts";
import { onAllObjects, type StackName } from "./on-all-objects.ts";

/** A finding of cdk-nag we live with, where exactly, and why. */
export type Acknowledgement = {
  stack: StackName;
  /** Paths inside the stack. */
  at: readonly string[];
  finding: string;
  reason: string;
};
type Stacks = Record<StackName, IConstruct> & { data: IConstruct };

export function acknowledge(stacks: Stacks, plan: Plan): void {
  const { settings } = plan;
  const all = [
    ...elsewhere,
    ...objectWildcards(stacks.data.node.id),
    ...ofTheAuditStore(stacks.audit.node.id, {
      chainName: chainNameIn(plan),
      readsName: readsNameIn(plan),
    }),
    ...(settings.secondFactor ? [] : [withoutSecondFactor]),
  ];
  for (const { stack, at, finding, reason } of all) {
    for (const path of at) {
      Validations.of(descendant(stacks[stack], path)).acknowledge({
        id: `AwsSolutions::AwsSolutions-${finding}`,
        reason,
      });
    }
  }
}

const descendant = (stack: IConstruct, path: string): IConstruct =>
  path
    .split("/")
    .reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack);

const elsewhere: readonly Acknowledgement[] = [
  {
    stack: "rights",
    at: ["Requests/Machine"],
    finding: "SF1",
    reason:
      "Logging all events would log each request's steps for longer than needed; errors are logged, the ledger has the rest (T38).",
  },
  {
    stack: "rights",
    at: ["Requests/Machine"],
    finding: "SF2",
    reason: "Traces are one more copy of ids nobody reads (T38).",
  },
  {
    stack: "rights",
    at: ["Requests/Rights"],
    finding: "IAM5[Resource::*]",
    reason:
      "Step Functions arranges log delivery for the account; its actions know no resources.",
  },
  {
    stack: "rights",
    at: ["start-workflow/start-workflow/Role"],
    finding: "IAM5[Resource::*]",
    reason: "dynamodb:ListStreams knows no resources.",
  },
  {
    stack: "intake",
    at: ["stop-recording/stop-recording/Role"],
    finding: "IAM5[Resource::*]",
    reason: "dynamodb:ListStreams knows no resources.",
  },
  {
    stack: "retention",
    at: [
      "append-audit/append-audit/Role",
      "journal-erasures/journal-erasures/Role",
    ],
    finding: "IAM5[Resource::*]",
    reason: "dynamodb:ListStreams knows no resources.",
  },
  {
    stack: "retention",
    at: ["append-audit/Failures", "journal-erasures/Failures"],
    finding: "SQS3",
    reason: "It is the dead-letter queue of a stream, which the rule misses.",
  },
  {
    stack: "rights",
    at: ["start-workflow/Failures"],
    finding: "SQS3",
    reason: "It is the dead-letter queue of a stream, which the rule misses.",
  },
  {
    stack: "intake",
    at: ["stop-recording/Failures"],
    finding: "SQS3",
    reason: "It is the dead-letter queue of a stream, which the rule misses.",
  },
  {
    stack: "intake",
    at: ["ConsentKeys", "EventPath", "EventTemplate", "PlatformClient"],
    finding: "SMG4",
    reason:
      "The platform cannot be told a new secret by program: staff rotates, and two values are active meanwhile.",
  },
  {
    stack: "api",
    at: ["Staff/Pool"],
    finding: "COG8",
    reason:
      "The plus tier profiles how staff sign in; a second factor and short tokens do without.",
  },
  {
    stack: "api",
    at: pathsOf("platform"),
    finding: "APIG4",
    reason:
      "The platform sends no token: the function checks a key or a secret itself, on the bytes that came (T101).",
  },
  {
    stack: "api",
    at: pathsOf("public"),
    finding: "APIG4",
    reason:
      "Whoever withdraws or asks has a link and no account: withdrawing is as easy as consenting was (Art 7(3)), and asking is made easy (Art 12(2)). The function checks the link, and the route lets few through at a time.",
  },
];

function pathsOf(wanted: Route["caller"]): string[] {
  return routes
    .filter(({ caller }) => caller === wanted)
    .map(({ method, path }) => `Api/${method}${path.replaceAll("/", "--")}`);
}

const withoutSecondFactor: Acknowledgement = {
  stack: "api",
  at: ["Staff/Pool"],
  finding: "COG2",
  reason: "On one's own machine there are no people's data; tests sign in.",
};

/** Keys are random ids, so that rights on objects of a bucket can only be on all of them. */
function objectWildcards(dataStack: string): Acknowledgement[] {
  return Object.entries(onAllObjects).flatMap(([output, at]) =>
    stackNames.map((stack) => ({
      stack,
      at: (at[stack] ?? []).map((path) => `${path}/Role`),
      finding: `IAM5[Resource::${dataStack}:ExportsOutputFnGetAtt${output}/*]`,
      reason: "Objects have random keys; the bucket is named.",
    })),
  );
}

const stackNames = ["rights", "intake", "retention", "api"] as const;
