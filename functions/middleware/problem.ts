import type { Problem } from "#schemas/problem";

export type FieldError = { field: string; message: string };
/** What the law says against it, and what can be done instead. */
export type Law = { article: string; fix: string };
/** All that stands against it, each with what to do; and when to come back, in seconds. */
export type Against = {
  reasons: NonNullable<Problem["reasons"]>;
  retryAfterSeconds?: number | undefined;
};
/** Which fields are wrong, or which law, or all that stands against it. */
type More = readonly FieldError[] | Law | Against;

const titles = {
  400: "The request cannot be read",
  401: "Who asks is not known",
  403: "Who asks may not do this",
  404: "There is nothing here",
  409: "The request does not fit the present state",
  413: "The body is too large",
  422: "The request is readable but cannot be carried out",
  429: "Too much was asked for",
  500: "Something failed here",
  503: "A service behind this one does not answer",
} as const;
export type ProblemStatus = keyof typeof titles;

/** A request that is answered with a problem (RFC 9457) instead of a result. */
export class Refused extends Error {
  readonly code = "refused";
  readonly status: ProblemStatus;
  readonly more: More;

  constructor(status: ProblemStatus, detail: string, more: More = []) {
    super(detail);
    this.status = status;
    this.more = more;
  }
}

/** What speaks against an act: the law, or a field that cannot be meant. */
export const refusedBy = ({
  because,
  ...against
}: { because: string } & (Law | { field: string })): Refused =>
  "article" in against
    ? new Refused(409, because, against)
    : new Refused(422, `Mend this field: ${against.field}.`, [
        { field: against.field, message: because },
      ]);

export function problemOf(
  status: ProblemStatus,
  detail: string,
  more: More = [],
): Problem {
  return {
    type: "about:blank",
    title: titles[status],
    status,
    detail,
    ...membersOf(more),
  };
}

function membersOf(more: More): Pick<Problem, "errors" | "reasons"> | Law {
  if ("article" in more) return more;
  if ("reasons" in more) return { reasons: more.reasons };
  return more.length === 0 ? {} : { errors: [...more] };
}
