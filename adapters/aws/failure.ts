import * as z from "zod/mini";

/** AWS did not answer, or asked for patience: the same call may succeed later. */
export class AwsUnavailable extends Error {
  override readonly name = "AwsUnavailable";
  readonly code = "aws-unavailable";
}

/** AWS answered no: the same call will be answered no again. */
export class AwsRefused extends Error {
  override readonly name = "AwsRefused";
  readonly code = "aws-refused";
}

/** What was expected of AWS is missing from its answer, or reads otherwise. */
export class AwsAnswerUnusable extends Error {
  override readonly name = "AwsAnswerUnusable";
  readonly code = "aws-answer-unusable";
}

const VendorError = z.object({
  name: z.string(),
  $metadata: z.optional(
    z.object({
      httpStatusCode: z.optional(z.number()),
      requestId: z.optional(z.string()),
    }),
  ),
  $retryable: z.optional(z.unknown()),
});

const mayPass =
  /Throttl|TooMany|SlowDown|(Limit|Throughput)Exceeded|TransactionConflict|InProgress|Unavailable|Timeout|Internal/;

/** Says what was not done, "S3 did not copy a landed object", and whether to try again. */
export function awsFailure(
  what: string,
  cause: unknown,
): AwsUnavailable | AwsRefused {
  const { name, $metadata, $retryable } = vendorError(cause);
  const status = $metadata?.httpStatusCode;
  const passing =
    status === undefined ||
    status >= 500 ||
    $retryable !== undefined ||
    mayPass.test(name);
  return passing
    ? new AwsUnavailable(`${what} (${name}); try again`, { cause })
    : new AwsRefused(
        `${what} (${name}); check its permissions and settings before trying again`,
        { cause },
      );
}

/** As `awsFailure`, for services whose errors repeat an address or an object's key: the cause keeps the request's id only. */
export function awsFailureWithoutDetails(
  what: string,
  cause: unknown,
): AwsUnavailable | AwsRefused {
  const { name, $metadata } = vendorError(cause);
  const bare = new Error(
    `${name}, request ${$metadata?.requestId ?? "without an id"}`,
  );
  return awsFailure(what, Object.assign(bare, { name, $metadata }));
}

function vendorError(cause: unknown): z.infer<typeof VendorError> {
  const parsed = VendorError.safeParse(cause);
  return parsed.success ? parsed.data : { name: "unknown error" };
}
