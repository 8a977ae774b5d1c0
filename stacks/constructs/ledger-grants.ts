import { ledgerTable } from "#schemas/ledger-table";
import type { Capability } from "#schemas/functions";
import type { aws_iam as iam } from "aws-cdk-lib";
import { needed, type Means } from "./means.ts";
import { allow } from "./statement.ts";

type LedgerCapability = Extract<Capability, `ledger:${string}`>;
type Grant = (means: Partial<Means>) => iam.PolicyStatement[];

const table = (means: Partial<Means>) => needed(means, "ledger").tableArn;

/** Access by use. Nobody may scan, update in place, or remove anything but sealed data of requesters. */
export const ledgerGrants: Record<LedgerCapability, Grant> = {
  "ledger:append": (means) => [allow(["dynamodb:PutItem"], [table(means)])],
  "ledger:read": (means) => [
    allow(
      ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:BatchGetItem"],
      [
        table(means),
        ...Object.values(ledgerTable.indexes).map(
          ({ name }) => `${table(means)}/index/${name}`,
        ),
      ],
    ),
  ],
  "ledger:claim": (means) => [
    allow(["dynamodb:PutItem", "dynamodb:ConditionCheckItem"], [table(means)]),
  ],
  "ledger:remove": (means) => [
    allow(["dynamodb:DeleteItem"], [table(means)], {
      "ForAllValues:StringLike": {
        "dynamodb:LeadingKeys": ["request#*", "intake#*"],
      },
    }),
  ],
};
