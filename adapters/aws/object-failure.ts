import { S3ServiceException } from "@aws-sdk/client-s3";
import {
  awsFailureWithoutDetails,
  type AwsRefused,
  type AwsUnavailable,
} from "./failure.ts";

/** The status S3 answered; a HEAD has no body, so the status is all there is. `undefined` when S3 did not answer. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException
    ? error.$metadata.httpStatusCode
    : undefined;
}

/** Asks S3; what goes wrong is told as our own failure. */
export async function told<Answer>(
  act: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw objectFailure(act, error);
  }
}

/** S3 repeats the key in its errors, and a landed object's key is the platform's own. */
export function objectFailure(
  act: string,
  cause: unknown,
): AwsRefused | AwsUnavailable {
  return awsFailureWithoutDetails(`S3 did not ${act}`, cause);
}
