import { aws_dynamodb as dynamodb, RemovalPolicy } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { ledgerTable } from "#schemas/ledger-table";

const text = (name: string): dynamodb.Attribute => ({
  name,
  type: dynamodb.AttributeType.STRING,
});

const projection = {
  all: dynamodb.ProjectionType.ALL,
  keys: dynamodb.ProjectionType.KEYS_ONLY,
} as const;

/**
 * The ledger. It holds ids, keyed tokens and sealed text, so DynamoDB's own AES-256 key suffices. Nothing expires by a
 * time to live, which promises no date (T10). Backups keep what was erased, so they reach back a week at most (T33).
 */
export function ledger(
  scope: Construct,
  deletionProtection: boolean,
): dynamodb.Table {
  const table = new dynamodb.Table(scope, "Ledger", {
    partitionKey: text(ledgerTable.partition),
    sortKey: text(ledgerTable.item),
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: ledgerTable.recoveryDays,
    },
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection,
  });
  for (const index of Object.values(ledgerTable.indexes)) {
    const { name, partition, sort, projects } = index;
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: text(partition),
      sortKey: text(sort),
      projectionType: projection[projects],
    });
  }
  return table;
}
