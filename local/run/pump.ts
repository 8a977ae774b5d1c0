import type { ObjectEvent } from "#adapters/embedded/object-events";
import type { LedgerChange } from "#adapters/embedded/ledger-stream";
import type { Embedded } from "#adapters/embedded/open-embedded";
import { attempt } from "#domain/attempt";
import type { Deployment } from "../plan/deployment.ts";
import { matches } from "../plan/event-sources.ts";
import { type Invoker, localContext } from "./invoker.ts";
import { streamRecord } from "./stream-record.ts";

/** A message that failed as often as a queue lets it; kept for a person to look at. */
export type DeadLetter = { functionId: string; sequence: number };
export type Pump = {
  /** Delivers all that has happened by now, and nothing that happens meanwhile; true when there was anything. */
  carry(): Promise<boolean>;
  deadLetters(): readonly DeadLetter[];
};

/** As in the templates: a message comes five times, then goes to the dead-letter queue. */
const mostReceives = 5;
const batch = 50;

type Consumer = {
  name: string;
  functionId: string;
  pending(
    after: number,
  ): { sequence: number; deliver: () => Promise<boolean> }[];
  latest(): number;
  acknowledged(): number;
  acknowledge(sequence: number): void;
};

/** Carries the buckets' events and the ledger's stream to the functions that the templates name. */
export function openPump(
  embedded: Embedded,
  { rules, streams }: Deployment,
  invoker: Invoker,
): Pump {
  const dead: DeadLetter[] = [];
  const consumers = [
    ...rules.map((rule) => eventConsumer(embedded, rule, invoker)),
    ...streams.map((stream) => streamConsumer(embedded, stream, invoker)),
  ];
  const drain = async (consumer: Consumer): Promise<boolean> => {
    const [from, until] = [consumer.acknowledged(), consumer.latest()];
    let taken = from;
    while (taken < until) {
      const waiting = consumer.pending(taken);
      for (const { sequence, deliver } of waiting) {
        if (!(await delivered(deliver)))
          dead.push({ functionId: consumer.functionId, sequence });
      }
      // Once a batch: after a crash the batch comes again, as a queue's and a stream's do.
      taken = waiting.at(-1)?.sequence ?? until;
      consumer.acknowledge(taken);
    }
    return taken > from;
  };
  return {
    async carry() {
      const moved = await Promise.all(consumers.map(drain));
      if (!moved.includes(true)) return false;
      trim(embedded, consumers);
      return true;
    },
    deadLetters: () => dead,
  };
}

/** Again after a moment when it fails: another consumer may be about to write what this one waits for. */
async function delivered(deliver: () => Promise<boolean>): Promise<boolean> {
  for (let receives = 1; receives <= mostReceives; receives += 1) {
    const taken = await attempt(deliver);
    if (taken.ok && taken.value) return true;
    await new Promise((resolve) => setTimeout(resolve, 20 * receives));
  }
  return false;
}

function eventConsumer(
  { events }: Embedded,
  { functionId, pattern }: Deployment["rules"][number],
  invoker: Invoker,
): Consumer {
  const name = `rule ${functionId}`;
  const handler = invoker.queue(functionId);
  return {
    name,
    functionId,
    latest: () => events.latest(),
    acknowledged: () => events.acknowledged(name),
    acknowledge: (sequence) => {
      events.acknowledge(name, sequence);
    },
    pending: (after) =>
      events.after(after, batch).map(({ sequence, event }) => ({
        sequence,
        deliver: async () => {
          if (!matches(pattern, withBucketId(event, pattern))) return true;
          const message = queueMessage(sequence, JSON.stringify(event));
          const answer = await handler({ Records: [message] }, localContext);
          return answer.batchItemFailures.length === 0;
        },
      })),
  };
}

/** The embedded buckets have logical names; a rule's pattern has the id of the bucket's resource, `…/Landing…`. */
function withBucketId(
  event: ObjectEvent,
  pattern: Deployment["rules"][number]["pattern"],
) {
  const ids = /"bucket":\{"name":\["([^"]+)"\]/.exec(JSON.stringify(pattern));
  const id = ids?.[1] ?? "";
  const { name } = event.detail.bucket;
  const meant = id.toLowerCase().includes(`/${name}`);
  const bucket = { name: meant ? id : name };
  return { ...event, detail: { ...event.detail, bucket } };
}

function queueMessage(sequence: number, body: string) {
  return {
    messageId: String(sequence),
    receiptHandle: String(sequence),
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "local",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "local",
    awsRegion: "local",
  };
}

function streamConsumer(
  { stream }: Embedded,
  { functionId, patterns, inBatches }: Deployment["streams"][number],
  invoker: Invoker,
): Consumer {
  const name = `stream ${functionId}`;
  const handler = invoker.stream(functionId);
  const taken = async (changes: readonly LedgerChange[]): Promise<boolean> => {
    const Records = changes
      .map(streamRecord)
      .filter((record) => patterns.some((pattern) => matches(pattern, record)));
    if (Records.length === 0) return true;
    const answer = await handler({ Records }, localContext);
    return answer.batchItemFailures.length === 0;
  };
  return {
    name,
    functionId,
    latest: () => stream.latest(),
    acknowledged: () => stream.acknowledged(name),
    acknowledge: (sequence) => {
      stream.acknowledge(name, sequence);
    },
    pending: (after) =>
      parcels(stream.after(after, batch), inBatches).map((changes) => ({
        sequence: changes.at(-1)?.sequence ?? after,
        deliver: () => taken(changes),
      })),
  };
}

const parcels = (
  changes: LedgerChange[],
  inBatches: boolean,
): LedgerChange[][] =>
  inBatches && changes.length > 0
    ? [changes]
    : changes.map((change) => [change]);

/** What every consumer has taken is forgotten, as a stream forgets after a day. */
function trim(
  { events, stream }: Embedded,
  consumers: readonly Consumer[],
): void {
  const least = (kind: string) =>
    Math.min(
      ...consumers
        .filter(({ name }) => name.startsWith(kind))
        .map((consumer) => consumer.acknowledged()),
    );
  events.trim(least("rule"));
  stream.trim(least("stream"));
}
