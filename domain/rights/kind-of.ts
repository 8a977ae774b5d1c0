import type { Request } from "#schemas/request";
import type { SubjectKind } from "#schemas/subject-kind";

/** Whom a request is about; what was registered before agents could ask is a customer's. */
export const kindOf = ({
  subjectKind,
}: Pick<Request, "subjectKind">): SubjectKind => subjectKind ?? "customer";

/** What is written down of it: a customer is what it says nothing of. */
export const ofKind = (
  kind: SubjectKind | undefined,
): Pick<Request, "subjectKind"> =>
  kind === undefined || kind === "customer" ? {} : { subjectKind: kind };
