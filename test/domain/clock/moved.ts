import type { Moved } from "#domain/clock/clock-refusals";
import type { Request } from "#schemas/request";

class NotMoved extends Error {
  readonly code = "not-moved";
}

/** The request after a move that is possible. */
export function movedOf(moved: Moved<Request>): Request {
  if (moved.verdict === "moved") return moved.request;
  throw new NotMoved(`refused: ${moved.because}`);
}
