import { functionTable, type FunctionName } from "#schemas/functions";
import { prices } from "./prices.ts";
import type { AwsCall } from "./tally.ts";

/** How long a function waits for each service's answer, in milliseconds: the round trips inside a region as published. */
const waits: Record<string, number> = {
  DynamoDB: 5,
  KMS: 5,
  S3: 30,
  SNS: 20,
};
const ownMs = 10;
/** One start in a hundred is a cold one. */
const coldMs = 0.01 * 250;

/** An invocation's milliseconds, were each of its calls to wait for the one before. */
export const invocationMs = (calls: readonly AwsCall[]): number =>
  calls.reduce((sum, { service }) => sum + (waits[service] ?? 5), ownMs);

export const lambdaTimePrice = (
  name: FunctionName,
  milliseconds: number,
): number =>
  (functionTable[name].memoryMegabytes / 1024) *
  ((milliseconds + coldMs) / 1000) *
  prices.lambdaGigabyteSecond;

/** Lambda's own lines about an invocation and one of ours: a kilobyte. */
export const invocationLogPrice = prices.logGigabyte / 1e6;
/** A line of the API's access log. */
export const accessLogPrice = (prices.logGigabyte * 0.25) / 1e6;
