import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { EachMinute } from "./constructs/each-minute.ts";
import type { Means, Plan } from "./constructs/means.ts";
import { ObjectQueue } from "./constructs/object-queue.ts";
import { watched, type Watched } from "./constructs/watched.ts";

export type RetentionStackProps = StackProps & { plan: Plan; means: Means };

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
    ]);
  }
}
