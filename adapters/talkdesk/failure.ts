export type PlatformFailureCode =
  | "unreachable"
  | "throttled"
  | "failing"
  | "client-malformed"
  | "client-refused"
  | "token-refused"
  | "scope-missing"
  | "call-not-known"
  | "not-accepted"
  | "answer-unusable"
  | "foreign-page"
  | "foreign-file"
  | "report-partial"
  | "too-many-pages"
  | "too-many-redirects"
  | "media-not-served";

/** Talkdesk did not do or say what was asked: nothing is known, least of all that there is nothing. */
export class PlatformFailure extends Error {
  override readonly name = "PlatformFailure";
  readonly code: PlatformFailureCode;

  constructor(code: PlatformFailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
  }
}

/** Thrown into whoever reads the stream, so that what was stored of it so far is given up. */
export class MediaTooLarge extends Error {
  override readonly name = "MediaTooLarge";
  readonly code = "media-too-large";
}
