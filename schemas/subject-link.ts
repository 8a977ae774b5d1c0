import * as z from "zod/mini";
import { RequestId, SubjectToken } from "./ids.ts";

/** Finds a request by one of its tokens; a request may have several. */
export const SubjectLink = z.object({
  kind: z.literal("subject-link"),
  requestId: RequestId,
  ordinal: z.number(),
  subject: SubjectToken,
  revision: z.number(),
});
export type SubjectLink = z.infer<typeof SubjectLink>;
