import type { NotNow } from "#domain/desk/steering";
import { Refused } from "./problem.ts";

/** A right that the law does not give to this person: the field is `rights`, and the fix says which one it gives. */
export const notTheirs = ({
  reason,
  fix,
  article,
}: Required<NotNow>): Refused =>
  new Refused(422, `Mend this field: rights. ${reason} (${article})`, {
    article,
    fix,
  });
