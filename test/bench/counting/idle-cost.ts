import * as z from "zod";
import type { FunctionName } from "#schemas/functions";
import {
  type Resource,
  resourcesOf,
  synthesised,
} from "#test/stacks/synthesised";
import { invocationCost } from "./invocation-cost.ts";
import { added, times, type Lines } from "./lines.ts";
import { prices } from "./prices.ts";
import { scenes } from "./scenes.ts";

const minutes = 30 * 24 * 60;
/** Lambda holds five connections to a queue, and each asks for twenty seconds. */
const pollsAMinute = 5 * 3;
/** Of the eraser: erased, and unconfirmed. All others of our own are those that alarms watch. */
const unwatchedMetrics = 2;

/** What runs each minute and was counted; whatever else is scheduled asks its index what is due as these do. */
const counted: readonly FunctionName[] = [
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
  const runs = resourcesOf(templates, "AWS::Scheduler::Schedule")
    .map(({ Properties }) => runsOf(String(Properties["ScheduleExpression"])))
    .reduce((all, one) => all + one, 0);
  const metrics =
    watchedMetrics(resourcesOf(templates, "AWS::CloudWatch::Alarm")) +
    unwatchedMetrics;
  return added(
    {
      "KMS keys": count("AWS::KMS::Key") * prices.kmsKeyMonth,
      secrets: count("AWS::SecretsManager::Secret") * prices.secretMonth,
      alarms: count("AWS::CloudWatch::Alarm") * prices.alarmMonth,
      "metrics of our own": metrics * prices.metricMonth,
      schedules: runs * prices.scheduledInvocation,
      "queues, asked for messages":
        queues * pollsAMinute * minutes * prices.sqsRequest,
      // Each invocation leaves a kilobyte, and it stays a month.
      "logs, kept": (runs * prices.logGigabyteMonth) / 1e6,
    },
    times(await emptyRun(), runs),
  );
}

/** Of a month: `rate(10 minutes)`, or once a day. */
function runsOf(expression: string): number {
  const every = /^rate\((\d+) minutes?\)$/.exec(expression)?.[1];
  return every === undefined ? 30 : minutes / Number(every);
}

const Watched = z.object({
  Namespace: z.literal("Tacet"),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Value: z.string() })),
});

const watchedMetrics = (alarms: readonly Resource[]): number =>
  new Set(
    alarms.flatMap(({ Properties }) => {
      const { success, data } = Watched.safeParse(Properties);
      return success
        ? [
            `${data.MetricName} ${data.Dimensions.map((one) => one.Value).join()}`,
          ]
        : [];
    }),
  ).size;

async function emptyRun(): Promise<Lines> {
  const quiet = (await scenes()).filter(({ when }) => when === "nothing due");
  const all = added(
    ...counted.map((name) =>
      invocationCost(name, quiet.find(({ by }) => by === name)?.calls ?? []),
    ),
  );
  return times(all, 1 / counted.length);
}
