import type { Request } from "#schemas/request";
import { clockRefusals } from "../clock/clock-refusals.ts";
import { clockOf } from "../clock/clock-of.ts";
import type { NotNow } from "../desk/steering.ts";
import type { Asking } from "./ask-question.ts";
import { openQuestion, recordedDoubt } from "./open-question.ts";

const article = "Art 12(6) GDPR";

/** Why this cannot be asked of the requester as the request stands. */
export function whyNotAsked(
  request: Request,
  { asked: { means, doubt }, now }: Asking,
): NotNow | undefined {
  if (request.closedAt !== undefined)
    return clockRefusals["no-time-left-to-move"];
  if (request.identity !== undefined) return clockRefusals["no-doubt-left"];
  if (clockOf(request, now).state === "overdue")
    return clockRefusals["time-is-over"];
  const open = openQuestion(request);
  if (open !== undefined)
    return {
      article,
      reason: `A question about the identity is open until ${open.replyBy}.`,
      fix: "Take down first what came of it: tacet requests answered.",
    };
  if (doubt === undefined && recordedDoubt(request) === undefined)
    return {
      article,
      reason:
        "More is asked of a requester only on a reasonable doubt about who they are, and none is on record.",
      fix: "Say what the doubt is, or confirm the identity.",
    };
  return means.includes("document-shown") ? whyNoDocument(request) : undefined;
}

/** Only after something lighter was asked and came to nothing (EDPB 01/2022, 69 to 78). */
function whyNoDocument({ questions = [] }: Request): NotNow | undefined {
  const wasLighter = questions.some(
    ({ means, outcome }) =>
      outcome !== "taken-back" && means.some((one) => one !== "document-shown"),
  );
  return wasLighter
    ? undefined
    : {
        article,
        reason:
          "A document is the last means: nothing lighter was asked of the requester before.",
        fix: "Ask for a known channel, facts of a call or a one-time code first.",
      };
}
