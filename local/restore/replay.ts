import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { journalRead } from "#adapters/aws/journal";
import { awsLedger } from "#adapters/aws/ledger";
import { missingSettings } from "#adapters/aws/table-settings";
import { systemNow } from "#adapters/system";
import {
  replayJournal,
  type ReplayReport,
} from "#domain/retention/replay-journal";
import {
  type ReplayAsked,
  replayAskedFor,
  replayUsage,
} from "./replay-asked.ts";
import { replayText } from "./drill-text.ts";

/** `npm run replay-journal`: by hand, on a table that nobody uses yet (T34). */
const client = new DynamoDBClient({});
process.exitCode = await main();

async function main(): Promise<0 | 1 | 2> {
  const asked = replayAskedFor(process.argv.slice(2));
  if ("wrong" in asked) {
    process.stderr.write(`${asked.wrong}\n\n${replayUsage}`);
    return 2;
  }
  if (asked.what === "help") {
    process.stdout.write(replayUsage);
    return 0;
  }
  try {
    return await run(asked, asked.json);
  } catch (error) {
    process.stderr.write(
      `The replay broke off: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 2;
  }
}

async function run(
  asked: Exclude<ReplayAsked, { what: "help" }>,
  json: boolean,
): Promise<0 | 1> {
  const { table } = asked;
  const missing = await missingSettings({ client, table });
  if (asked.what === "check" || missing.length > 0) {
    print(json, { missing }, settingsText(table, missing));
    return missing.length === 0 ? 0 : 1;
  }
  const report = await replay(asked);
  print(json, { replay: report }, replayText(report));
  return 0;
}

const replay = ({
  table,
  bucket,
  since,
}: Extract<ReplayAsked, { what: "replay" }>): Promise<ReplayReport> =>
  replayJournal(
    {
      ledger: awsLedger({ client, table }),
      journal: journalRead({ client: new S3Client({}), bucket }),
    },
    since,
    systemNow(),
  );

const settingsText = (table: string, missing: readonly string[]): string =>
  missing.length === 0
    ? `${table} has every setting of the ledger.\n`
    : `${table} lacks, and must have before it is used:\n${missing.map((one) => `  ${one}\n`).join("")}`;

const print = (json: boolean, value: unknown, text: string) =>
  process.stdout.write(
    json ? `${JSON.stringify(value, undefined, 2)}\n` : text,
  );
