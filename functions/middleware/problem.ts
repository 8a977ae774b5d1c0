import type { Problem } from "#schemas/problem";

export type FieldError = { field: string; message: string };

const titles = {
  400: "The request cannot be read",
  401: "Who asks is not known",
  403: "Who asks may not do this",
  404: "There is nothing here",
  409: "The request does not fit the present state",
  413: "The body is too large",
  422: "The request is readable but cannot be carried out",
  500: "Something failed here",
  503: "A service behind this one does not answer",
} as const;
export type ProblemStatus = keyof typeof titles;

/** A request that is answered with a problem (RFC 9457) instead of a result. */
export class Refused extends Error {
  readonly code = "refused";
  readonly status: ProblemStatus;
  readonly fields: readonly FieldError[];

  constructor(
    status: ProblemStatus,
    detail: string,
    fields: readonly FieldError[] = [],
  ) {
    super(detail);
    this.status = status;
    this.fields = fields;
  }
}

export function problemOf(
  status: ProblemStatus,
  detail: string,
  fields: readonly FieldError[] = [],
): Problem {
  return {
    type: "about:blank",
    title: titles[status],
    status,
    detail,
    ...(fields.length === 0 ? {} : { errors: [...fields] }),
  };
}
