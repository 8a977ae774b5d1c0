import type { Ledger } from "../ports.ts";
import type { NewMandate, Representation } from "#schemas/representation";
import type { Request } from "#schemas/request";
import { representationTable } from "../rights/representation-table.ts";
import {
  type Act,
  type NotNow,
  steered,
  type Steered,
  writeDown,
} from "./steering.ts";

/**
 * Takes down that a person of ours saw, or did not see, that who asks may act for whom it is about. Said again it is said
 * anew, until the identity is decided. How it was seen stays as a code; of a paper nothing is kept (T61).
 */
export async function checkMandate(
  ledger: Ledger,
  act: Act & { said: NewMandate },
): Promise<Steered> {
  const { said, by, now } = act;
  const done = await steered(ledger, act.requestId, (request) => {
    const { actsFor } = request;
    if (actsFor === undefined) return asksThemselves;
    return (
      whyNotChecked(request, { actsFor, said }) ??
      (isSaid(actsFor, said)
        ? request
        : {
            ...request,
            actsFor: { ...actsFor, mandate: { ...said, by, at: now } },
          })
    );
  });
  if (done.verdict === "done" && done.changed)
    await writeDown(ledger, "mandate.checked", act, {
      ...said,
      as: done.request.actsFor?.as ?? "",
    });
  return done;
}

type Checking = { actsFor: Representation; said: NewMandate };

function whyNotChecked(
  { identity, closedAt }: Request,
  { actsFor, said }: Checking,
): NotNow | undefined {
  if (closedAt !== undefined)
    return { reason: "The request is closed.", fix: "Nothing is to be done." };
  if (identity !== undefined)
    return {
      reason: "The identity is decided.",
      fix: "To say otherwise, take the decision back first: tacet requests undo.",
    };
  const { asks, means } = representationTable[actsFor.as];
  return said.verdict === "not-verified" || means.includes(said.means)
    ? undefined
    : {
        article: "Art 12(6) GDPR",
        reason: `A ${actsFor.as} shows ${asks}; ${said.means} does not show it.`,
        fix: `Say one of: ${means.join(", ")}; or that it is not verified.`,
      };
}

const isSaid = ({ mandate }: Representation, said: NewMandate): boolean =>
  mandate?.verdict === said.verdict &&
  (mandate.verdict === "not-verified" ||
    (said.verdict === "verified" &&
      mandate.means === said.means &&
      mandate.representative === said.representative));

const asksThemselves: NotNow = {
  reason: "Who asks is registered as the person it is about.",
  fix: "If somebody acts for them, withdraw this one and register it anew with actsFor.",
};

/** Nobody gets another person's data, or has them changed, by saying that they act for them (T60). */
export function whyNotRepresented({
  actsFor,
}: Pick<Request, "actsFor">): NotNow | undefined {
  if (actsFor === undefined || actsFor.mandate?.verdict === "verified")
    return undefined;
  const { as } = actsFor;
  const article = "Art 5(1)(f), 12(6) GDPR";
  return actsFor.mandate === undefined
    ? {
        article,
        reason: `Who asks acts as ${as}, and nobody checked ${representationTable[as].asks}.`,
        fix: "Check it, and who they are: tacet requests mandate.",
      }
    : {
        article,
        reason: `Who asks acts as ${as}, and ${representationTable[as].asks} was not verified.`,
        fix: "Say that the identity is not established, or what verified it since: tacet requests mandate.",
      };
}
