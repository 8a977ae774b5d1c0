import type { LedgerItem } from "#schemas/ledger-item";
import type { Sent } from "./drive.ts";
import type { LoadCall } from "./load-plan.ts";

/** What is in the ledger and at the platform once everything has come to rest. */
export type Aftermath = {
  itemsOf: (interactionId: string) => readonly LedgerItem[];
  pausesOf: (interactionId: string) => number;
};
export type WebhookVerdict = {
  acknowledged: number;
  refused: number;
  failed: number;
  unanswered: number;
  /** Acknowledged, and its effect is not there. */
  lost: string[];
  /** One cause, and its effect is there twice. */
  doubled: string[];
  /** Acknowledged with something else than the truth. */
  misinformed: string[];
};

/** Holds what the product answered against what it kept. */
export function judgeWebhooks(
  sent: readonly Sent[],
  aftermath: Aftermath,
): WebhookVerdict {
  const acknowledged = sent.filter(isAcknowledged);
  const byCall = Map.groupBy(acknowledged, ({ webhook }) => webhook.call);
  const perCall = [...byCall].map(([call, answers]) =>
    judgeCall(call, answers, aftermath),
  );
  const within = (from: number) =>
    sent.filter(({ status = 0 }) => status >= from && status < from + 100)
      .length;
  return {
    acknowledged: acknowledged.length,
    refused: within(300) + within(400),
    failed: within(500),
    unanswered: sent.filter(({ status }) => status === undefined).length,
    lost: perCall.flatMap(({ lost }) => lost),
    doubled: perCall.flatMap(({ doubled }) => doubled),
    misinformed: perCall.flatMap(({ misinformed }) => misinformed),
  };
}

const isAcknowledged = ({ status = 0 }: Sent) => status >= 200 && status < 300;

function judgeCall(
  call: LoadCall,
  answers: readonly Sent[],
  { itemsOf, pausesOf }: Aftermath,
) {
  const effects = effectsOn(call, itemsOf(call.interactionId));
  const pauses = pausesOf(call.interactionId);
  const answered = answers.filter(({ webhook }) => webhook.kind === "answer");
  const ended = answers.filter(({ webhook }) => webhook.kind === "end");
  const isRefusal = answered.length > 0 && call.answer !== "yes";
  const told = ended.filter(({ body }) => body.includes('"recorded"')).length;
  const named = (facts: Record<string, boolean>) =>
    Object.entries(facts).flatMap(([what, isSo]) =>
      isSo ? [`${call.interactionId}: ${what}`] : [],
    );
  return {
    lost: named({
      answer: answered.length > 0 && effects.answers === 0,
      end: ended.length > 0 && effects.ends === 0,
      pause: isRefusal && (effects.pauses === 0 || pauses === 0),
    }),
    doubled: named({
      answer: effects.answers > 1,
      end: effects.ends > 1 || told > 1,
      pause: effects.pauses > 1 || pauses > 1,
      recording: effects.recordings > (call.hasAudio ? 1 : 0),
    }),
    misinformed: named({
      answer: !answered.every(({ body }) => isTrueReply(call, body)),
      end: ended.length > 0 && told === 0,
    }),
  };
}

/** An item that says something else than the webhook did is no effect of it. */
function effectsOn(call: LoadCall, items: readonly LedgerItem[]) {
  const count = (isEffect: (item: LedgerItem) => boolean) =>
    items.filter(isEffect).length;
  const answer = call.answer === "yes" ? "given" : "refused";
  return {
    answers: count((item) => item.kind === "consent" && item.answer === answer),
    ends: count(
      (item) => item.kind === "collection" && item.callId === call.callId,
    ),
    pauses: count(
      (item) => item.kind === "evidence" && item.type === "recording.paused",
    ),
    recordings: count((item) => item.kind === "recording"),
  };
}

const isTrueReply = (call: LoadCall, body: string) =>
  body === JSON.stringify({ recording_allowed: call.answer === "yes" });
