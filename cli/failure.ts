import type { Problem } from "#schemas/problem";

const exitCodes = {
  "not-so": 1,
  "bad-input": 2,
  "not-reachable": 3,
  "not-authorised": 3,
} as const;
export type FailureCode = keyof typeof exitCodes;

export type FailureHelp = {
  /** What to do about it, as a sentence. */
  next?: string | undefined;
  fields?: Problem["errors"];
  cause?: unknown;
};

/** Ends a command: what is not so, and what to do next. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly next: string | undefined;
  readonly fields: NonNullable<Problem["errors"]>;

  constructor(code: FailureCode, message: string, help: FailureHelp = {}) {
    super(message, { cause: help.cause });
    this.code = code;
    this.next = help.next;
    this.fields = help.fields ?? [];
  }

  get exitCode(): number {
    return exitCodes[this.code];
  }
}

export function orThrow<Answer>(answer: Answer | Failure): Answer {
  if (answer instanceof Failure) throw answer;
  return answer;
}
