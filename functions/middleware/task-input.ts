import * as z from "zod/mini";
import { RequestId } from "#schemas/ids";

/** Every step of the workflow is about one request, and is told only its id (T37). */
export const RequestInput = z.object({ requestId: RequestId });

/** A step that hands the workflow's token to somebody who will finish it. */
export const TokenInput = z.object({
  requestId: RequestId,
  token: z.string().check(z.minLength(1)),
});
