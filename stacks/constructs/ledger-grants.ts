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
  // New items, and items over the revision that was read: both are a Put on a condition, in a transaction, too.
  "ledger:write": (means) => [allow(["dynamodb:PutItem"], [table(means)])],
  "ledger:get": (means) => [allow(["dynamodb:GetItem"], [table(means)])],
  "ledger:many": (means) => [allow(["dynamodb:BatchGetItem"], [table(means)])],
  "ledger:partition": (means) => [allow(["dynamodb:Query"], [table(means)])],
  // An index gives keys; what stands under them is read from the table.
  "ledger:find": (means) => [
    allow(
      ["dynamodb:Query"],
      Object.values(ledgerTable.indexes).map(
        ({ name }) => `${table(means)}/index/${name}`,
      ),
    ),
    allow(["dynamodb:BatchGetItem"], [table(means)]),
  ],
  "ledger:remove": (means) => [
    allow(["dynamodb:DeleteItem"], [table(means)], {
      "ForAllValues:StringLike": {
        "dynamodb:LeadingKeys": ["request#*", "intake#*"],
      },
    }),
  ],
};
