import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { IdentityDecision } from "#schemas/identity-decision";
import type { Request } from "#schemas/request";
import { matchingOf } from "./match-candidates.ts";
import { relatedRequests } from "./related-requests.ts";
import { scopeItems } from "../acts/scope-items.ts";
import type { NotNow } from "../desk/steering.ts";

type Scope = NonNullable<IdentityDecision["scope"]>;
type Asked = { scope: Scope; now: Instant };

/** Why these calls cannot be confirmed as this person's: somebody else may have made them (T53, T54, T60). */
export async function whyNotTheirs(
  ledger: Ledger,
  request: Request,
  { scope, now }: Asked,
): Promise<NotNow | undefined> {
  const items = await scopeItems(ledger, request.requestId);
  const { accepted, rejected, open } = matchingOf(items);
  switch (scope.kind) {
    case "matched":
      return whyNotMatched({ accepted, open });
    case "named-calls": {
      const named = new Set(scope.interactionIds);
      const refused = items.find(
        ({ interactionId, match }) =>
          match?.verdict === "rejected" && named.has(interactionId),
      );
      return (
        refused && {
          article: others,
          reason: `The call ${refused.interactionId} was rejected: it is not the requester's.`,
          fix: "Leave it out, or accept it first: tacet requests match.",
        }
      );
    }
    case "sole-user":
      return rejected > 0
        ? {
            article: others,
            reason: `The number is not this person's alone: ${String(rejected)} of its calls were rejected.`,
            fix: "Say of each candidate call whose it is (tacet requests match), and confirm the matched ones.",
          }
        : anotherPerson(ledger, request, { scope, now });
  }
}

const others = "Art 5(1)(f), 15(4) GDPR";

function whyNotMatched({
  accepted,
  open,
}: {
  accepted: number;
  open: number;
}): NotNow | undefined {
  if (open > 0)
    return {
      reason: `Of ${String(open)} candidate calls nobody said whose they are.`,
      fix: "Accept or reject each, with why: tacet requests match.",
    };
  return accepted === 0
    ? {
        reason: "No candidate call was accepted as the requester's.",
        fix: "Accept those that are theirs (tacet requests match), or say that the identity is not established.",
      }
    : undefined;
}

/** Whoever else gave this number uses it too, unless a person says that it was the same requester. */
async function anotherPerson(
  ledger: Ledger,
  request: Request,
  { scope, now }: { scope: Scope & { kind: "sole-user" }; now: Instant },
): Promise<NotNow | undefined> {
  const same = new Set([
    ...(scope.sameRequester ?? []),
    ...(request.duplicates ?? []),
  ]);
  const related = await relatedRequests(ledger, request, now);
  const unsaid = related.find(({ requestId }) => !same.has(requestId));
  return (
    unsaid && {
      article: others,
      reason: `Another request names this number: ${unsaid.requestId}.`,
      fix: "Say that the same person made it (--same-person), or match call by call: tacet requests match.",
    }
  );
}
