import type { Ledger, Letter, Notifier } from "../ports.ts";
import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { attempt } from "../attempt.ts";
import { LetterNotTaken } from "../letters/letter-not-taken.ts";
import { keyOf, requestPartition } from "../ledger/keys.ts";

/** `name` tells a request's letters apart; a letter of the same name goes out once. */
export type Sending = { requestId: RequestId; name: string; now: Instant };
export type SendPorts = { ledger: Ledger; notifier: Notifier };
/** What goes out, and what of it is written down: codes only. */
export type Composed<Message = Letter> = {
  letter: Message;
  details: Evidence["details"];
};
/** How a message is made, and by whom it goes. */
export type Handing<Message> = {
  compose: () => Promise<Composed<Message> | undefined>;
  hand: (message: Message) => Promise<string>;
};
/** A carrier, and whom to tell when it is not known what became of a message. */
export type HandPorts = { ledger: Ledger; notifier: Pick<Notifier, "notify"> };

/**
 * Sends a letter at most once, whatever breaks off: it is written down before it goes out and after. A run that finds
 * only the first cannot know whether the letter went; it tells privacy staff and sends nothing. Only what the carrier
 * says it did not take is tried again. Answers when the letter was sent, or set out; nothing when there is nobody to write to.
 */
export const sendOnce = (
  ports: SendPorts,
  sending: Sending,
  compose: Handing<Letter>["compose"],
): Promise<Instant | undefined> =>
  handOnce(ports, sending, {
    compose,
    hand: (letter) => ports.notifier.write(letter),
  });

/** As a letter is sent, whatever it is and whoever carries it. */
export async function handOnce<Message>(
  ports: HandPorts,
  sending: Sending,
  { compose, hand }: Handing<Message>,
): Promise<Instant | undefined> {
  const { ledger } = ports;
  const sent = await written(ledger, markOf(sending, "letter.sent"));
  if (sent !== undefined) return sent.at;
  const composed = await compose();
  if (composed === undefined) return undefined;
  const claimed = await claim(ledger, sending);
  if ("begunAt" in claimed) return foundBegun(ports, sending, claimed.begunAt);
  const { letter, details } = composed;
  const messageId = await handedOver(ports, sending, {
    hand: () => hand(letter),
    ...claimed,
  });
  await ledger.append(
    markOf(sending, "letter.sent", { details: { ...details, messageId } }),
  );
  return sending.now;
}

type Claim = { tries: number } | { begunAt: Instant };

/** The first to write down a try has it. One after a try that was not taken is a new one. */
async function claim(ledger: Ledger, sending: Sending): Promise<Claim> {
  for (let tries = 1; ; tries += 1) {
    const begun = await ledger.append(
      markOf(sending, "letter.begun", { tries }),
    );
    if (begun.outcome === "appended") return { tries };
    const notTaken = markOf(sending, "letter.not-taken", { tries });
    if ((await written(ledger, notTaken)) === undefined)
      return {
        begunAt: begun.item.kind === "evidence" ? begun.item.at : sending.now,
      };
  }
}

async function handedOver(
  { ledger }: HandPorts,
  sending: Sending,
  { hand, tries }: { hand: () => Promise<string>; tries: number },
): Promise<string> {
  const handed = await attempt(hand);
  if (handed.ok) return handed.value;
  if (handed.reason instanceof LetterNotTaken)
    await ledger.append(markOf(sending, "letter.not-taken", { tries }));
  throw handed.reason;
}

/** Another run set out and never came back to say what became of it: a person looks. */
async function foundBegun(
  { ledger, notifier }: HandPorts,
  sending: Sending,
  begunAt: Instant,
): Promise<Instant> {
  const unsure = markOf(sending, "letter.unsure");
  if ((await written(ledger, unsure)) !== undefined) return begunAt;
  const { requestId, name } = sending;
  await notifier.notify({
    to: "privacy",
    subject: `Request ${requestId}: was the letter "${name}" sent?`,
    body: `The run that sent it at ${begunAt} broke off, and it is not sent twice. See docs/runbook.md#letter-unsure`,
  });
  await ledger.append(unsure);
  return begunAt;
}

async function written(
  ledger: Ledger,
  mark: Evidence,
): Promise<Evidence | undefined> {
  const item = await ledger.read(keyOf(mark));
  return item?.kind === "evidence" ? item : undefined;
}

const markOf = (
  { requestId, name, now }: Sending,
  type: EvidenceType,
  {
    tries,
    details = {},
  }: { tries?: number; details?: Evidence["details"] } = {},
): Evidence => ({
  kind: "evidence",
  about: requestPartition(requestId),
  type,
  discriminator: tries === undefined ? name : `${name}#${String(tries)}`,
  at: now,
  details: { letter: name, ...details },
  revision: 0,
});
