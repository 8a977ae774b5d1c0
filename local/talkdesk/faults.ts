import {
  hasShape,
  isAmount,
  isNullOr,
  isOneOf,
  isSwitch,
  isText,
} from "./guards.ts";
import type { Guarded } from "./guards.ts";

/** What the stand-in does wrong, or slowly. Counts run down by one a request. */
export type Faults = Guarded<typeof isFaults>;
export const isFaults = hasShape({
  /** Recordings stay unseen, and lists empty, for so many seconds after the call's end. */
  listEmptyForSeconds: isAmount,
  /** So many of the next lists answer 500. */
  listFailures: isAmount,
  /** So many of the next API requests answer 429. */
  throttled: isAmount,
  /** The Retry-After of those 429s, in seconds. */
  retryAfterSeconds: isAmount,
  /** Where media redirects lead instead of the media host. */
  mediaRedirect: isNullOr(isText),
  /** "html" is a page that calls itself audio/mpeg; "oversized" is a stream that states no length. */
  media: isOneOf("audio", "html", "oversized"),
  /** Size of oversized media. */
  oversizedBytes: isAmount,
  /** 0: delete answers 204 and is done. Otherwise it answers 202 and is done so many seconds later. */
  deletionSeconds: isAmount,
  /** While true, a delete answers 202 and nothing is deleted. */
  deletionStuck: isSwitch,
  /** A report is made so many seconds after it was ordered. */
  reportSeconds: isAmount,
  /** So many of the next reports leave out their last call. */
  reportsPartial: isAmount,
  /** So many of the next reports have no list of calls and no total. */
  reportsWithoutList: isAmount,
});

export const noFaults: Faults = {
  listEmptyForSeconds: 0,
  listFailures: 0,
  throttled: 0,
  retryAfterSeconds: 1,
  mediaRedirect: null,
  media: "audio",
  oversizedBytes: 64 * 1024 * 1024,
  deletionSeconds: 0,
  deletionStuck: false,
  reportSeconds: 0,
  reportsPartial: 0,
  reportsWithoutList: 0,
};
