import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { ErasureCause } from "#schemas/recording";
import { Ending } from "#schemas/request-state";
import { EachDay } from "./constructs/each-day.ts";
import { EachMinute } from "./constructs/each-minute.ts";
import { LedgerReader } from "./constructs/ledger-reader.ts";
import type { EarlierMeans, Plan } from "./constructs/means.ts";
import { ObjectQueue } from "./constructs/object-queue.ts";
import { readsTrail } from "./constructs/reads-trail.ts";
import {
  anyWrite,
  insertedLike,
  removedLike,
  writtenLike,
} from "./constructs/stream-pattern.ts";
import { watched, type Watched } from "./constructs/watched.ts";

export type RetentionStackProps = StackProps & {
  plan: Plan;
  means: EarlierMeans;
};

/** Keeps what may be kept, for as long as it may be, and proves that it is gone. */
export class RetentionStack extends Stack {
  readonly watched: Watched;

  constructor(scope: Construct, id: string, props: RetentionStackProps) {
    super(scope, id, props);
    const { plan, means } = props;
    const given = { plan, means };
    this.watched = watched([
      new ObjectQueue(this, "admit-recording", {
        ...given,
        bucket: means.landing,
        detailTypes: ["Object Created"],
      }),
      new EachMinute(this, "settle-recordings", given),
      new EachMinute(this, "place-suspensions", given),
      new EachMinute(this, "lift-suspensions", given),
      new EachMinute(this, "erase-recordings", given),
      new ObjectQueue(this, "record-object-event", {
        ...given,
        bucket: means.recordings,
        detailTypes: ["Object Created", "Object Deleted"],
      }),
      new LedgerReader(this, "journal-erasures", {
        ...given,
        changes: erasures,
        // Nobody waits for the journal; whoever restores waits until it has caught up.
        batch: { size: 500, window: Duration.seconds(10) },
      }),
      new LedgerReader(this, "append-audit", {
        ...given,
        changes: [anyWrite],
        // Each object is locked for years and costs a request: a minute's writes are one, as far as they fit.
        batch: { size: 200, window: Duration.seconds(60) },
      }),
      new EachDay(this, "anchor-audit", { ...given, hour: 3 }),
      new EachMinute(this, "reconcile", { ...given, everyMinutes: 10 }),
      ...this.otherDoors(given),
      // The comparison of the day may begin at two; it has four hours before the day is attested.
      new EachDay(this, "attest", { ...given, hour: 6 }),
    ]);
  }

  /** Who listened by doors at which nobody asks: inside the platform, and in the vault itself (R29, T97). */
  private otherDoors(given: Pick<RetentionStackProps, "plan" | "means">) {
    readsTrail(this, given.plan, given.means);
    return [
      new EachMinute(this, "reconcile-listening", {
        ...given,
        everyMinutes: 10,
      }),
      new ObjectQueue(this, "read-trail", {
        ...given,
        bucket: given.means.reads,
        detailTypes: ["Object Created"],
      }),
    ];
  }
}

const decided = ErasureCause.options.filter((cause) => cause !== "term");

/**
 * What must not come back with a restored table (T33), in few patterns: Lambda takes five. A final state is of one kind
 * only; an erasure that is ordered, or put off while somebody keeps the recording, is told by its cause.
 */
const erasures = [
  insertedLike({
    kind: ["consent"],
    answer: ["refused", "withdrawn", "void"],
    purpose: ["recording"],
  }),
  writtenLike({
    kind: ["recording", "derivative", "request"],
    state: ["erased", ...Ending.options],
  }),
  writtenLike({ kind: "recording", erasure: { cause: decided } }),
  removedLike({ kind: "subject" }),
];
