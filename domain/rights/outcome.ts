import type { RefusalReason } from "#schemas/refusal";
import type { ApprovalDecision, NewOutcome } from "#schemas/outcome";
import type { Request } from "#schemas/request";
import type { Ending, RequestState } from "#schemas/request-state";
import type { Right } from "#schemas/right";
import type { SubjectKind } from "#schemas/subject-kind";
import { isFeeUnpaid } from "../desk/fee-of.ts";
import { refusalTable } from "./refusal-table.ts";
import { wrongParticulars } from "./particulars.ts";
import { type Act, rightTable } from "./right-table.ts";

type Answered = Pick<Request, "rights" | "approval">;

/** What a decision says of each right that was asked. */
export function outcomesOf(
  rights: readonly Right[],
  decision: ApprovalDecision,
): NewOutcome[] {
  switch (decision.verdict) {
    case "approved":
      return rights.map((right) => ({ right, result: "granted" }));
    case "refused":
      return rights.map((right) => ({
        right,
        result: "refused",
        reason: decision.reason,
      }));
    case "each":
      return decision.outcomes;
  }
}

/** Why these are not answers to what was asked: one right, one answer, and a reason that its article knows (R47). */
export function wrongOutcomes(
  rights: readonly Right[],
  outcomes: readonly NewOutcome[],
  kind: SubjectKind,
): string | undefined {
  const answered = outcomes.map(({ right }) => right);
  if ([...answered].sort().join() !== [...rights].sort().join())
    return `Each right that was asked needs one answer: ${rights.join(", ")}.`;
  const stray = outcomes.find(
    (one) => one.result !== "granted" && !canRefuse(one, kind),
  );
  return stray === undefined || stray.result === "granted"
    ? outcomes
        .map((one) => wrongParticulars(one, kind))
        .find((one) => one !== undefined)
    : `"${stray.reason}" (${refusalTable[stray.reason].article}) is no reason to refuse ${stray.right}.`;
}

function canRefuse(
  { reason, right }: { reason: RefusalReason; right: Right },
  kind: SubjectKind,
): boolean {
  const { of, to } = refusalTable[reason];
  return (
    (of === "every" || of.includes(right)) && (to === undefined || to === kind)
  );
}

/** Rights that are granted, in whole or in part. */
export const grantedRights = ({ approval }: Answered): Right[] =>
  (approval?.outcomes ?? []).flatMap(({ right, result }) =>
    result === "refused" ? [] : [right],
  );

export const needs = (rights: readonly Right[], act: Act): boolean =>
  rights.some((right) => rightTable[right].act === act);

/** Whether audio of theirs goes to the person, in the one package or the other. */
export const needPackage = (rights: readonly Right[]): boolean =>
  needs(rights, "package") || needs(rights, "portable-package");

/** Whether calls have to be found, frozen and confirmed for it; who only asks to be told something is asked for less. */
export const needCalls = (rights: readonly Right[]): boolean =>
  rights.some((right) => rightTable[right].needsCalls);

type Ended = Answered &
  Pick<Request, "identity" | "duplicateOf" | "withdrawn" | "assessment">;

/** Whether what it may concern must not expire while it runs (T50, T51). */
export const freezes = (rights: readonly Right[]): boolean =>
  rights.some((right) => rightTable[right].freezes);

/** How a request ended, told by its answers; without one it is not fulfilled. */
export const endingOf = (request: Ended): Ending =>
  endingBeforeAnAnswer(request) ?? endingBy(request);

function endingBeforeAnAnswer(request: Ended): Ending | undefined {
  if (request.withdrawn !== undefined) return "withdrawn";
  if (isFeeUnpaid(request)) return "fee-unpaid";
  if (request.duplicateOf !== undefined) return "duplicate";
  return request.identity?.verdict === "confirmed"
    ? undefined
    : "not-identified";
}

function endingBy({ approval }: Answered): Ending {
  const results = approval?.outcomes.map(({ result }) => result) ?? [];
  if (results.every((result) => result === "refused")) return "refused";
  return results.every((result) => result === "granted")
    ? "fulfilled"
    : "partly-fulfilled";
}

const endings: Readonly<Record<Ending, true>> = {
  fulfilled: true,
  "partly-fulfilled": true,
  refused: true,
  "not-identified": true,
  duplicate: true,
  withdrawn: true,
  "fee-unpaid": true,
};

export const isEnding = (state: RequestState): state is Ending =>
  state in endings;
