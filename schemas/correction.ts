import * as z from "zod/mini";
import { RequestId } from "./ids.ts";
import { NewRequest } from "./request.ts";

/** Why a decision is taken back. */
export const UndoReason = z.enum([
  "wrong-calls",
  "wrong-person",
  "new-doubt",
  "slip",
]);
export type UndoReason = z.infer<typeof UndoReason>;

/** What privacy staff post to take a decision back: which one, so that nobody undoes another than they saw. */
export const NewUndo = z.object({
  decision: z.enum(["identity", "approval"]),
  reason: UndoReason,
});
export type NewUndo = z.infer<typeof NewUndo>;

/** Why other rights are registered than before. */
export const CorrectionReason = z.enum([
  "misread",
  "clarified-by-subject",
  "slip",
]);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** What privacy staff post to correct which rights were asked: all of them, as they should have been. */
export const RightsCorrection = z.object({
  rights: NewRequest.shape.rights,
  reason: CorrectionReason,
});
export type RightsCorrection = z.infer<typeof RightsCorrection>;

/** How one request came to be registered twice. */
export const DuplicateReason = z.enum([
  "sent-twice",
  "several-channels",
  "several-entities",
]);
export type DuplicateReason = z.infer<typeof DuplicateReason>;

/** What privacy staff post to a request that says once more what another says. */
export const DuplicateOf = z.object({
  requestId: RequestId,
  reason: DuplicateReason,
});
export type DuplicateOf = z.infer<typeof DuplicateOf>;
