import type { RequestId } from "#schemas/ids";

/** The workflow service: it waits, it decides nothing. */
export interface Workflows {
  /** Starting a request's workflow twice is one workflow; a reopened request has one more for each round. Default: 0. */
  start(requestId: RequestId, round?: number): Promise<"started" | "present">;
  /** `expired` when nobody waits for this token any more. */
  complete(
    token: string,
    result: Record<string, string | number | boolean>,
  ): Promise<"completed" | "expired">;
}
