import type { Request } from "#schemas/request";
import { isFeeUnpaid } from "../desk/fee-of.ts";

/** What comes next is the answer: nothing about the request can be changed before it. */
export const isAnswerDecided = (request: Request): boolean =>
  request.approval !== undefined ||
  request.identity?.verdict === "failed" ||
  isFeeUnpaid(request);
