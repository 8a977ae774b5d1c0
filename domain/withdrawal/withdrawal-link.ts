import type { Ledger, LinkSigner } from "../ports.ts";
import type { Purpose } from "#schemas/consent";
import type { InteractionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { WithdrawalLink } from "#schemas/withdrawal";
import { consentState } from "../consent/consent-state.ts";
import { callPartition } from "../ledger/keys.ts";
import { plusDays } from "../time/instant.ts";
import { isCall } from "./answer-of-call.ts";

export type LinkWish = {
  interactionId: InteractionId;
  purpose: Purpose;
  language: string | undefined;
  /** A staff member, or the flow. */
  by: string;
  now: Instant;
};
export type Linked =
  | { verdict: "linked"; path: string; expiresAt: Instant; language: string }
  | { verdict: "refused"; because: "unknown-call" | "nothing-to-withdraw" };

/**
 * A link with which the caller takes the consent back without us, as easily as it was given (Art 7(3)). It lives as long
 * as a recording does. That it was handed out is evidence; the link itself is kept nowhere.
 */
export async function linkWithdrawal(
  { ledger, linkSigner }: { ledger: Ledger; linkSigner: LinkSigner },
  { interactionId, purpose, language, by, now }: LinkWish,
  { termDays }: RetentionPolicy,
): Promise<Linked> {
  const partition = callPartition(interactionId);
  const items = await ledger.readPartition(partition);
  if (!isCall(items)) return { verdict: "refused", because: "unknown-call" };
  const answers = items.filter((item) => item.kind === "consent");
  const consent = consentState(answers, purpose);
  if ("ended" in consent)
    return { verdict: "refused", because: "nothing-to-withdraw" };
  const expiresAt = plusDays(now, termDays);
  const link: WithdrawalLink = { interactionId, purpose, expiresAt };
  await ledger.append({
    kind: "evidence",
    about: partition,
    type: "withdrawal.linked",
    discriminator: `${now}#${by}#${purpose}`,
    at: now,
    details: { by, purpose, expiresAt },
    revision: 0,
  });
  const asked = "given" in consent ? consent.given.language : null;
  const shown = language ?? asked ?? "en";
  const token = await linkSigner.sign(JSON.stringify(link));
  return {
    verdict: "linked",
    path: `/withdrawals/${token}?language=${encodeURIComponent(shown)}`,
    expiresAt,
    language: shown,
  };
}

/** Where a link leads that leads nowhere: looked up all the same, so that a wrong link takes as long as a used one. */
const nowhere = "call#";

/** What a link still stands for; `undefined` alike when it is not ours, over, or used. */
export async function openWithdrawalLink(
  ledger: Ledger,
  link: WithdrawalLink | undefined,
  now: Instant,
): Promise<WithdrawalLink | undefined> {
  const lives = link !== undefined && now < link.expiresAt;
  const items = await ledger.readPartition(
    lives ? callPartition(link.interactionId) : nowhere,
  );
  if (!lives || !isCall(items)) return undefined;
  const answers = items.filter((item) => item.kind === "consent");
  return "ended" in consentState(answers, link.purpose) ? undefined : link;
}
