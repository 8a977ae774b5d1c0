import { awsFailure, type AwsRefused, type AwsUnavailable } from "./failure.ts";

export class ItemTooLarge extends Error {
  override readonly name = "ItemTooLarge";
  readonly code = "item-too-large";
}

/** DynamoDB tells an item over 400 KB from other invalid requests by its message only (A31). */
const overLimit = /item size .*exceeded/i;

export function ledgerFailure(
  act: string,
  cause: unknown,
  message = cause instanceof Error ? cause.message : "",
): ItemTooLarge | AwsRefused | AwsUnavailable {
  if (overLimit.test(message)) {
    return new ItemTooLarge(
      `DynamoDB did not ${act}: it is over 400 KB; split it`,
      { cause },
    );
  }
  return awsFailure(`DynamoDB did not ${act}`, cause);
}
