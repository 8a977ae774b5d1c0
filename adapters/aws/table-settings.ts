import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type ContinuousBackupsDescription,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { ledgerTable } from "#schemas/ledger-table";
import { ledgerFailure } from "./ledger-failure.ts";
import type { LedgerTable } from "./ledger-record.ts";

/** What DynamoDB leaves out of a table it restored, and the ledger must have before it is used (T34); none when all is set. */
export async function missingSettings({
  client,
  table,
}: Pick<LedgerTable, "client" | "table">): Promise<string[]> {
  const given = { TableName: table };
  const { Table } = await asked(() =>
    client.send(new DescribeTableCommand(given)),
  );
  const backups = await asked(() =>
    client.send(new DescribeContinuousBackupsCommand(given)),
  );
  const expiry = await asked(() =>
    client.send(new DescribeTimeToLiveCommand(given)),
  );
  const expires = expiry.TimeToLiveDescription?.TimeToLiveStatus ?? "DISABLED";
  return [
    ...missingOfTable(Table),
    ...missingOfBackups(backups.ContinuousBackupsDescription),
    ...(expires === "DISABLED" ? [] : ["no time-to-live: switch it off (T10)"]),
  ];
}

function missingOfTable(table: TableDescription | undefined): string[] {
  const protects = table?.DeletionProtectionEnabled === true;
  return [
    ...(streams(table) ? [] : ["a stream of new and old images"]),
    ...(protects ? [] : ["deletion protection"]),
    ...missingIndexes(table),
  ];
}

const streams = (table: TableDescription | undefined): boolean =>
  table?.StreamSpecification?.StreamEnabled === true &&
  table.StreamSpecification.StreamViewType === "NEW_AND_OLD_IMAGES";

function missingIndexes(table: TableDescription | undefined): string[] {
  const has = table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName);
  return Object.values(ledgerTable.indexes).flatMap(({ name }) =>
    has?.includes(name) === true ? [] : [`the index ${name}`],
  );
}

/** A longer way back is a longer life for what was erased (T33). */
function missingOfBackups(
  backups: ContinuousBackupsDescription | undefined,
): string[] {
  const { PointInTimeRecoveryStatus: status, RecoveryPeriodInDays: days = 35 } =
    backups?.PointInTimeRecoveryDescription ?? {};
  return status === "ENABLED" && days <= ledgerTable.recoveryDays
    ? []
    : [`point-in-time recovery of ${ledgerTable.recoveryDays} days at most`];
}

async function asked<Answer>(describe: () => Promise<Answer>): Promise<Answer> {
  try {
    return await describe();
  } catch (error) {
    throw ledgerFailure("describe the table", error);
  }
}
