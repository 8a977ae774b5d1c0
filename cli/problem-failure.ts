import { Problem } from "#schemas/problem";
import { Failure, type FailureCode } from "./failure.ts";
import { jsonIn } from "./json-in.ts";
import type { Exchange } from "./network.ts";

/** What an answer that is no success means for the command. */
export function failureOf(
  { status, text }: Exchange,
  next: string | undefined,
): Failure {
  const problem = jsonIn(text, Problem);
  if (status === 404 && problem === undefined) return elsewhere;
  return problem?.reasons === undefined
    ? failed(status, problem, next)
    : against(codeOf(status), problem.reasons);
}

function failed(
  status: number,
  problem: Problem | undefined,
  next: string | undefined,
): Failure {
  const code = codeOf(status);
  return new Failure(code, problem?.detail ?? plain(status), {
    next: nextFor(code, { fix: problem?.fix, next, told: isTold(problem) }),
    fields: problem?.errors,
  });
}

type Reasons = NonNullable<Problem["reasons"]>;

/** All that stands against listening, each with what to do about it. */
const against = (code: FailureCode, reasons: Reasons): Failure =>
  new Failure(code, "This is not granted.", {
    next: reasons[0]?.fix,
    fields: reasons.map(({ reason, message, fix }) => ({
      field: reason,
      message: `${message} ${fix}`,
    })),
  });

function codeOf(status: number): FailureCode {
  if ([400, 413, 422].includes(status)) return "bad-input";
  if ([401, 403].includes(status)) return "not-authorised";
  return status >= 500 || status < 400 || status === 429
    ? "not-reachable"
    : "not-so";
}

const newToken =
  "Sign in again and give the new token with --token or TACET_TOKEN. A local Tacet needs none: --as says who asks.";

type Known = {
  fix: string | undefined;
  next: string | undefined;
  told: boolean;
};
const isTold = (problem: Problem | undefined): boolean =>
  (problem?.errors ?? []).length > 0 || problem?.fix !== undefined;

const nextFor = (
  code: FailureCode,
  { fix, next, told }: Known,
): string | undefined =>
  ({
    // Whoever is known and lacks something, a new token does not help.
    "not-authorised": told ? fix : newToken,
    "not-reachable":
      "Run the command again; if it stays so, tacet doctor looks for the cause.",
    "not-so": fix ?? next,
    // Where the law is against it: what can be asked instead.
    "bad-input": fix,
  })[code];

const plain = (status: number): string =>
  status === 401 || status === 403
    ? "The token is not accepted."
    : `The API answered with status ${String(status)}.`;

const elsewhere = new Failure(
  "not-reachable",
  "Something answers at this address, but it is not Tacet's API.",
  { next: "Check --url (or TACET_URL)." },
);
