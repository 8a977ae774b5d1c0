import type { Ledger } from "../ports.ts";
import { grantedScope } from "./granted-scope.ts";
import { withoutWords } from "../rights/particulars.ts";
import { outcomesOf } from "../rights/outcome.ts";
import type { Request } from "#schemas/request";
import type { Deciding } from "../rights/decide-request.ts";

/** A statement goes with a recording (Art 16): where none is kept any more the answer would not be true. */
export async function nothingToAddTo(
  ledger: Ledger,
  { requestId, rights }: Request,
  deciding: Deciding,
): Promise<string | undefined> {
  if (deciding.task !== "approval") return undefined;
  const outcomes = outcomesOf(rights, deciding.decision);
  const states = outcomes.some(
    ({ right, result }) => right === "rectification" && result !== "refused",
  );
  if (!states) return undefined;
  const approval = {
    outcomes: outcomes.map(withoutWords),
    decidedAt: deciding.now,
    decidedBy: deciding.by,
  };
  const scope = await grantedScope(
    ledger,
    { requestId, approval },
    "statement",
  );
  return scope.some(({ state }) => state === "kept")
    ? undefined
    : "None of these recordings is kept any more, so that a statement has nothing to go with (Art 16). Correct the right to access, which tells when they were erased.";
}
