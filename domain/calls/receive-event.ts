import type { EvidenceLedger, Tokens } from "../ports.ts";
import type { CallEvent, Trigger } from "#schemas/call-event";
import type { Collection } from "#schemas/collection";
import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import type { ConsentPolicy, RetentionPolicy } from "#schemas/policy";
import { recordAnswer } from "../consent/answer-consent.ts";
import { agentToken } from "../subject/agent-token.ts";
import { lineOf, subjectToken } from "../subject/subject-token.ts";
import { plusSeconds } from "../time/instant.ts";
import { callEnd } from "./call-end.ts";

export type ReceivedEvent = {
  trigger: Trigger;
  event: CallEvent;
  digest: string;
  receivedAt: Instant;
};
export type EventPolicies = {
  consent: ConsentPolicy;
  retention: RetentionPolicy;
};

/** Takes a webhook as a hint: the end of a call opens the search for its recordings, a wrap-up code may be an answer. */
export async function receiveEvent(
  ports: { ledger: EvidenceLedger; tokens: Tokens },
  received: ReceivedEvent,
  policies: EventPolicies,
): Promise<"recorded" | "known" | "ignored"> {
  if (received.trigger === "outboundDispositionSet")
    return takeDisposition(ports, received, policies.consent);
  const opened = await ports.ledger.append(
    await collectionFor(ports.tokens, received, policies),
  );
  return opened.outcome === "appended" ? "recorded" : "known";
}

async function collectionFor(
  tokens: Tokens,
  { trigger, event, receivedAt }: ReceivedEvent,
  policies: EventPolicies,
): Promise<Collection> {
  const line = lineOf(policies.consent.lines, event.talkdesk_phone_number);
  const agent = await agentToken(tokens, event.agent_id);
  return {
    kind: "collection",
    interactionId: event.interaction_id,
    callId: event.call_id,
    direction: trigger === "inboundCallEnds" ? "inbound" : "outbound",
    openedBy: "event",
    openedAt: receivedAt,
    endedAt: callEnd(event.timestamp, receivedAt),
    subject: await subjectToken(
      tokens,
      event.contact_phone_number,
      line?.region,
    ),
    ...(agent === undefined ? {} : { agent }),
    entityId: line?.entityId ?? null,
    state: "open",
    attempts: 0,
    failures: 0,
    found: 0,
    unfetched: 0,
    nextAt: plusSeconds(
      receivedAt,
      policies.retention.collectAtSeconds[0] ?? 0,
    ),
    revision: 0,
  };
}

/** R9, R10: the agent's wrap-up code may state the answer. A code that says nothing about consent is no answer. */
async function takeDisposition(
  ports: { ledger: EvidenceLedger; tokens: Tokens },
  received: ReceivedEvent,
  policy: ConsentPolicy,
): Promise<"recorded" | "ignored"> {
  const code = (received.event.disposition ?? "").trim().toLowerCase();
  // Own entries only: "constructor" is a wrap-up code like any other.
  const answer = Object.hasOwn(policy.dispositions, code)
    ? policy.dispositions[code]
    : undefined;
  if (answer === undefined) return "ignored";
  const line = lineOf(policy.lines, received.event.talkdesk_phone_number);
  const { contact_phone_number: caller } = received.event;
  await recordAnswer(ports.ledger, {
    ...dispositionEvidence(received, answer),
    entityId: line?.entityId ?? null,
    subject: await subjectToken(ports.tokens, caller, line?.region),
  });
  return "recorded";
}

function dispositionEvidence(
  { event, digest, receivedAt }: ReceivedEvent,
  claimed: "given" | "refused",
) {
  return {
    kind: "consent",
    interactionId: event.interaction_id,
    callId: event.call_id,
    digest,
    ordinal: "first",
    purpose: "recording",
    ...attested(claimed, event.agent_id ?? ""),
    channel: "disposition",
    promptId: null,
    promptVersion: null,
    language: null,
    flowVersion: null,
    agentId: event.agent_id ?? null,
    receivedAt,
    revision: 0,
  } as const;
}

/** A yes that no agent stands behind is no yes. */
function attested(
  claimed: "given" | "refused",
  agentId: string,
): Pick<ConsentAnswer, "answer" | "because"> {
  if (claimed === "refused") return { answer: "refused", because: "said-no" };
  if (agentId === "") return { answer: "refused", because: "not-attested" };
  return { answer: "given", because: "said-yes" };
}
