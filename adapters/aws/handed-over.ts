import { LetterNotTaken } from "#domain/letters/letter-not-taken";
import * as z from "zod/mini";
import { awsFailureWithoutDetails } from "./failure.ts";

/** Hands something for a person to a carrier. Carriers repeat addresses and numbers in their errors, so these go no further. */
export async function handedOver<Answer>(
  otherwise: string,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    const failure = awsFailureWithoutDetails(otherwise, error);
    throw saysItDidNot(error)
      ? new LetterNotTaken(failure.message, { cause: failure })
      : failure;
  }
}

const Answered = z.object({
  $metadata: z.object({ httpStatusCode: z.number() }),
});

/** It answered, with a fault of the caller's or out of service. Without an answer, or after a fault of its own, it may have sent. */
function saysItDidNot(error: unknown): boolean {
  const answered = Answered.safeParse(error);
  if (!answered.success) return false;
  const { httpStatusCode: status } = answered.data.$metadata;
  return (status >= 400 && status < 500) || status === 503;
}
