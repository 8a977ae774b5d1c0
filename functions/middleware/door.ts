import type { Context } from "aws-lambda";

/** A Lambda handler as every door makes one. */
export type Door<Event, Result> = (
  event: Event,
  context: Context,
) => Promise<Result>;
