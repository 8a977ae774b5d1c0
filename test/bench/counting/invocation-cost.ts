import type { FunctionName } from "#schemas/functions";
import {
  accessLogPrice,
  invocationLogPrice,
  invocationMs,
  lambdaTimePrice,
} from "./lambda-use.ts";
import { added, type Lines } from "./lines.ts";
import { prices, requestPrice } from "./prices.ts";
import type { AwsCall } from "./tally.ts";

/** What calls cost by themselves, whoever makes them. */
export function callCost(calls: readonly AwsCall[]): Lines {
  const of = (call: AwsCall): Lines => ({
    "DynamoDB writes": call.writes * prices.writeUnit,
    "DynamoDB reads": call.reads * prices.readUnit,
    [`${call.service} ${call.operation}`]: requestPrice(
      call.service,
      call.operation,
    ),
  });
  return added(...calls.map(of));
}

/** An invocation with the calls it makes. Lambda reads a table's stream for nothing, and filters before it invokes. */
export const invocationCost = (
  by: FunctionName,
  calls: readonly AwsCall[],
): Lines =>
  added(callCost(calls), {
    "Lambda requests": prices.lambdaRequest,
    "Lambda time": lambdaTimePrice(by, invocationMs(calls)),
    logs: invocationLogPrice,
  });

/** Behind the HTTP API. */
export const webhookCost = (
  by: FunctionName,
  calls: readonly AwsCall[],
): Lines =>
  added({ "API Gateway": prices.httpApiRequest }, invocationCost(by, calls), {
    logs: accessLogPrice,
  });

/** Behind EventBridge and a queue: sent, received, deleted. At a few messages a second a batch holds one. */
export const objectEventCost = (
  by: FunctionName,
  calls: readonly AwsCall[],
): Lines =>
  added(
    { EventBridge: prices.busEvent, SQS: 3 * prices.sqsRequest },
    invocationCost(by, calls),
  );

/** What a run over many adds for one of them: its calls and its time, but neither invocation nor log line. */
export const shareCost = (
  by: FunctionName,
  calls: readonly AwsCall[],
  milliseconds: number,
): Lines =>
  added(callCost(calls), {
    "Lambda time": lambdaTimePrice(by, milliseconds) - lambdaTimePrice(by, 0),
  });
