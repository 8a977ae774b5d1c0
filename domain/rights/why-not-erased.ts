import type { Ledger } from "../ports.ts";
import type { NewOutcome } from "#schemas/outcome";
import type { Request } from "#schemas/request";
import { outcomesOf } from "./outcome.ts";
import type { Deciding } from "./decide-request.ts";
import { relatedRequests } from "../matching/related-requests.ts";
import type { NotNow } from "../desk/steering.ts";

/** Art 17(1)(c): an objection that nobody upheld erases nothing (T31). */
export async function whyNotErased(
  ledger: Ledger,
  request: Request,
  deciding: Deciding,
): Promise<NotNow | undefined> {
  if (deciding.task !== "approval") return undefined;
  const outcomes = outcomesOf(request.rights, deciding.decision);
  if (!outcomes.some(restsOnObjection) || outcomes.some(isUpheld))
    return undefined;
  const related = await relatedRequests(ledger, request, deciding.now);
  return related.some(({ approval }) => approval?.outcomes.some(isUpheld))
    ? undefined
    : {
        article: "Art 17(1)(c) GDPR",
        reason: "No objection of this person was upheld.",
        fix: "Register the objection and weigh it first, or name another ground of Art 17(1).",
      };
}

type Said = Pick<NewOutcome, "right" | "result">;

const restsOnObjection = (outcome: NewOutcome): boolean =>
  outcome.result !== "refused" && outcome.erasureGround === "objection-upheld";

const isUpheld = ({ right, result }: Said): boolean =>
  right === "objection" && result !== "refused";
