import type { FunctionName } from "#schemas/functions";
import { resourcesOf, synthesised } from "#test/stacks/synthesised";
import { invocationCost } from "./invocation-cost.ts";
import { added, times, type Lines } from "./lines.ts";
import { prices } from "./prices.ts";
import { scenes } from "./scenes.ts";

const minutes = 30 * 24 * 60;
/** Lambda holds five connections to a queue, and each asks for twenty seconds. */
const pollsAMinute = 5 * 3;
/** The eraser's: erased, unconfirmed, oldest overdue; and that no attestation is missing. */
const ownMetrics = 4;

const minutely: readonly FunctionName[] = [
  "collect-recordings",
  "settle-recordings",
  "erase-recordings",
];

/** A month of production in which nobody calls. Tables, buckets and requests' workflows cost nothing empty. */
export async function idleCost(): Promise<Lines> {
  const templates = synthesised("production");
  const count = (type: string) => resourcesOf(templates, type).length;
  const queues = resourcesOf(templates, "AWS::Lambda::EventSourceMapping")
    // A stream is read from a position, and for nothing; a queue is asked.
    .filter(({ Properties }) => !("StartingPosition" in Properties)).length;
  return added(
    {
      "KMS keys": count("AWS::KMS::Key") * prices.kmsKeyMonth,
      secrets: count("AWS::SecretsManager::Secret") * prices.secretMonth,
      alarms: count("AWS::CloudWatch::Alarm") * prices.alarmMonth,
      "metrics of our own": ownMetrics * prices.metricMonth,
      "schedules, each minute":
        minutely.length * minutes * prices.scheduledInvocation,
      "queues, asked for messages":
        queues * pollsAMinute * minutes * prices.sqsRequest,
      // Each invocation leaves a kilobyte, and it stays a month.
      "logs, kept": (minutely.length * minutes * prices.logGigabyteMonth) / 1e6,
    },
    times(await emptyMinute(), minutes),
  );
}

async function emptyMinute(): Promise<Lines> {
  const quiet = (await scenes()).filter(({ when }) => when === "nothing due");
  return added(
    ...minutely.map((name) =>
      invocationCost(name, quiet.find(({ by }) => by === name)?.calls ?? []),
    ),
  );
}
