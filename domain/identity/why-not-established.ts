import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { IdentityDecision } from "#schemas/identity-decision";
import type { Request } from "#schemas/request";
import type { NotNow } from "../desk/steering.ts";
import { identityCodeKey } from "./identity-code-key.ts";
import { openQuestion, recordedDoubt } from "./open-question.ts";

type Deciding = { decision: IdentityDecision; now: Instant };

/** Why an identity cannot be called established, or not established, like this. */
export async function whyNotEstablished(
  ledger: Pick<Ledger, "read">,
  request: Request,
  { decision: { verdict, method }, now }: Deciding,
): Promise<NotNow | undefined> {
  if (verdict === "failed") return stillOpen(request, now);
  if (method === "document-seen" && recordedDoubt(request) === undefined)
    return {
      article: "Art 12(6) GDPR",
      reason:
        "A document is looked at only on a doubt that is written down, and none is.",
      fix: "Ask first, with the doubt (tacet requests ask), or say how it was checked otherwise.",
    };
  if (method !== "one-time-code") return undefined;
  const code = await ledger.read(identityCodeKey(request.requestId));
  return code?.kind === "identity-code" && code.provenAt !== undefined
    ? undefined
    : {
        reason: "No code that was sent was read back.",
        fix: "Send one (tacet requests code) and check it (tacet requests check-code).",
      };
}

/** Whoever was given days to reply has them. */
function stillOpen(request: Request, now: Instant): NotNow | undefined {
  const open = openQuestion(request);
  return open !== undefined && now < open.openUntil
    ? {
        article: "Art 12(2) GDPR",
        reason: `The requester was told that they can reply until ${open.replyBy}.`,
        fix: "Wait for the reply, or take down first what came of the question: tacet requests answered.",
      }
    : undefined;
}
