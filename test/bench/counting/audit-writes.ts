import "./quiet.ts";
import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { auditStore } from "#adapters/aws/audit-store";
import { canonical, sha256 } from "#adapters/statement/canonical";
import { auditChain } from "#domain/audit/audit-chain";
import type { AuditWrite } from "#domain/audit/next-head";
import { isFact } from "#functions/append-audit/append-audit";
import { emulatorAt } from "#test/adapters/aws/emulator";
import {
  makeAuditBucket,
  makeHeadTable,
} from "#test/adapters/aws/opened-audit-store";
import { opening } from "#test/builders/office";
import { countCalls, countUnits } from "./count-calls.ts";
import { lifeOfACall } from "./life-of-a-call.ts";
import { dynamoDbLocal, moto } from "./start-emulators.ts";
import { type AwsCall, openTally } from "./tally.ts";

/** What a batch of the ledger's stream holds at most, as the stack says. */
export const auditBatch = 200;

/**
 * Takes so many writes into a new chain, batch by batch in a warm process, and answers what each batch asked of AWS. The writes
 * are those of calls' lives, one after the other.
 */
export async function auditWrites(
  counts: readonly number[],
): Promise<Map<number, AwsCall[][]>> {
  await using started = new AsyncDisposableStack();
  const { endpoint } = started.use(await dynamoDbLocal());
  const emulator = emulatorAt(started.use(await moto()).endpoint);
  const life = await lifeOfACall();
  const found = new Map<number, AwsCall[][]>();
  for (const count of counts) {
    const name = `audit-${randomUUID()}`;
    const dynamo = new DynamoDBClient(emulatorAt(endpoint));
    const s3 = new S3Client({ ...emulator, forcePathStyle: true });
    await makeHeadTable(dynamo, name);
    await makeAuditBucket(s3, name);
    const tally = openTally();
    const append = auditChain({
      store: auditStore({
        dynamo: countUnits(dynamo, tally),
        table: name,
        s3: countCalls(s3, "S3", tally),
        bucket: name,
      }),
      ...{ canonical, sha256, isFact, now: () => opening },
    });
    const batches: AwsCall[][] = [];
    for (let from = 0; from < count; from += auditBatch) {
      const batch = writesOf(
        life.writes,
        from,
        Math.min(count, from + auditBatch),
      );
      batches.push(await tally.during(() => append(batch)));
    }
    found.set(count, batches);
  }
  return found;
}

type Image = Pick<AuditWrite, "before" | "after">;

const writesOf = (
  images: readonly Image[],
  from: number,
  to: number,
): AuditWrite[] =>
  Array.from({ length: to - from }, (_, index) => {
    const { before, after } = images[(from + index) % images.length] ?? {};
    // As long as the stream's own.
    const eventId = String(from + index).padStart(32, "0");
    return { eventId, before, after };
  });
