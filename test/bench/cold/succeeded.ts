import * as z from "zod/mini";

const matches = (schema: z.ZodMiniType) => (result: unknown) =>
  schema.safeParse(result).success;

export const answeredWith = (status: number) =>
  matches(z.object({ statusCode: z.literal(status) }));

/** What the SDK hands back of a call that AWS took. */
export const sdkSucceeded = matches(
  z.object({ $metadata: z.object({ httpStatusCode: z.literal(200) }) }),
);

/** A queue's whole batch, or a stream's, was taken. */
export const batchTaken = matches(
  z.object({ batchItemFailures: z.array(z.unknown()).check(z.maxLength(0)) }),
);
