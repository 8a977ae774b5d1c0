import type { Ledger } from "../ports.ts";
import type { ConsentAnswer, ConsequenceTold, Purpose } from "#schemas/consent";
import type { InteractionId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { recordAnswer } from "../consent/answer-consent.ts";
import { type ConsentState, consentState } from "../consent/consent-state.ts";
import { callPartition } from "../ledger/keys.ts";
import { answerOfCall, isCall } from "./answer-of-call.ts";
import type { WithdrawalText } from "./text.ts";
import { textIn, textVersion } from "./withdrawal-text.ts";

export type Withdrawal = {
  interactionId: InteractionId;
  purpose: Purpose;
  channel: ConsentAnswer["channel"];
  /** Who of the staff heard it; nobody when the caller used a link. */
  heardBy?: StaffId;
  /** Who is told the consequences, in the first of these languages that we have. By a request it is the letter that tells. */
  told?: { to: ConsequenceTold["to"]; languages: readonly string[] };
  now: Instant;
};
export type Withdrawn =
  | {
      verdict: "withdrawn" | "already";
      givenAt?: Instant;
      endedAt: Instant;
      text: WithdrawalText;
    }
  | { verdict: "unknown-call" };

/**
 * Art 7(3): one write, which every later check of this consent sees; the ledger's stream has the audio erased that rests
 * on it. Taking back twice is once, by whatever channel, and what was refused or void already has nothing to take back.
 */
export async function withdrawConsent(
  ledger: Ledger,
  withdrawal: Withdrawal,
): Promise<Withdrawn> {
  const { interactionId, purpose, now } = withdrawal;
  const items = await ledger.readPartition(callPartition(interactionId));
  if (!isCall(items)) return { verdict: "unknown-call" };
  const answers = items.filter((item) => item.kind === "consent");
  const consent = consentState(answers, purpose);
  const text = textFor(withdrawal, consent);
  if ("ended" in consent)
    return { verdict: "already", ...timesOf(consent), text };
  await recordAnswer(ledger, {
    ...answerOfCall(items, interactionId),
    ...partsOf(withdrawal, text),
    // Under one key for each call and purpose.
    digest: `withdrawn-${purpose}`,
    answer: "withdrawn",
    because: "withdrew",
    receivedAt: now,
  });
  return {
    verdict: "withdrawn",
    ...timesOf({ ...consent, ended: { receivedAt: now } }),
    text,
  };
}

/** Without a wish, in the language the caller was asked in. */
function textFor({ told }: Withdrawal, consent: ConsentState): WithdrawalText {
  const asked = "given" in consent ? consent.given.language : undefined;
  return textIn([...(told?.languages ?? []), ...(asked == null ? [] : [asked])])
    .text;
}

function partsOf(
  { purpose, channel, heardBy, told, now }: Withdrawal,
  { language }: WithdrawalText,
) {
  return {
    purpose,
    channel,
    language,
    ...(told && {
      told: { version: textVersion, language, to: told.to, at: now },
    }),
    ...(heardBy === undefined ? {} : { heardBy }),
  };
}

type At = { receivedAt: Instant };

const timesOf = (consent: { given?: At; ended: At }) => ({
  ...(consent.given === undefined ? {} : { givenAt: consent.given.receivedAt }),
  endedAt: consent.ended.receivedAt,
});
