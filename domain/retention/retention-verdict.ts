import type { RetentionPolicy } from "#schemas/policy";
import { announced } from "./rules/announced.ts";
import { beingErased } from "./rules/being-erased.ts";
import { derivative } from "./rules/derivative.ts";
import { erased } from "./rules/erased.ts";
import { freeze } from "./rules/freeze.ts";
import { hold } from "./rules/hold.ts";
import { lettingGo } from "./rules/letting-go.ts";
import { notAdmitted } from "./rules/not-admitted.ts";
import {
  minor,
  objection,
  refused,
  requested,
  withdrawn,
} from "./rules/ordered.ts";
import { restriction } from "./rules/restriction.ts";
import type { Facts, Opinion, Rule } from "./rules/rule.ts";
import { territorialCap } from "./rules/territorial-cap.ts";
import { thirtyDays } from "./rules/thirty-days.ts";

/** In order: the first that has an opinion decides, the others say what would hold without it. */
export const rules: readonly Rule[] = [
  derivative,
  erased,
  announced,
  beingErased,
  notAdmitted,
  hold,
  restriction,
  freeze,
  lettingGo,
  refused,
  withdrawn,
  minor,
  objection,
  requested,
  territorialCap,
  thirtyDays,
];

/** How long each waits, and by what rules it is decided; by the product's own unless other ones are given. */
export type ErasurePolicy = RetentionPolicy & { rules?: readonly Rule[] };

export type Reason = Opinion & { rule: string; source: string };
export type RetentionVerdict = {
  verdict: Opinion["verdict"];
  /** Every rule's opinion; the first is the one that decides. */
  reasons: Reason[];
};

/** Whether a recording is kept, erased or waited for at an instant, and why (R27, R28). */
export function retentionVerdict(
  facts: Facts,
  of: readonly Rule[] = rules,
): RetentionVerdict {
  const reasons = of.flatMap(({ name, source, opinion }) => {
    const said = opinion(facts);
    return said === undefined ? [] : [{ rule: name, ...said, source }];
  });
  return { verdict: reasons[0]?.verdict ?? "wait", reasons };
}
