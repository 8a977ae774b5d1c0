import type { NotNow } from "#domain/desk/steering";
import { Refused } from "./problem.ts";

/** What the present state, or the law, stands against: with what can be done instead. */
export const notNow = ({ reason, fix, article }: NotNow): Refused =>
  article === undefined
    ? new Refused(409, `${reason} ${fix}`)
    : new Refused(409, `${reason} (${article})`, { article, fix });
