import * as z from "zod/mini";
import { CallId, InteractionId, StaffId, SubjectToken } from "./ids.ts";
import { Instant } from "./instant.ts";
import { Channel } from "./request.ts";

/** What a prompt asks for. One prompt asks for one purpose, so one key never answers two (Art 7; T74). */
export const Purpose = z.enum(["recording", "monitoring"]);
export type Purpose = z.infer<typeof Purpose>;

const text = (most: number) => z.string().check(z.maxLength(most));

/**
 * What the flow posts when a caller was asked, or when the agent passes the caller's answer on.
 * `digit` comes from the keypad, `agent_answer` from an outbound agent; one of the two at most.
 */
export const ConsentReport = z.object({
  interaction_id: InteractionId,
  call_id: z.optional(CallId),
  contact_phone_number: z.optional(z.nullable(text(64))),
  talkdesk_phone_number: z.optional(z.nullable(text(64))),
  digit: z.optional(
    z.nullable(
      z.pipe(
        z.union([text(16), z.number()]),
        z.transform((key: string | number) => String(key)),
      ),
    ),
  ),
  agent_answer: z.optional(z.nullable(text(16))),
  agent_id: z.optional(z.nullable(text(128))),
  prompt_id: z.optional(z.nullable(text(64))),
  prompt_version: z.optional(z.nullable(text(64))),
  language: z.optional(z.nullable(text(35))),
  flow_version: z.optional(z.nullable(text(64))),
});
export type ConsentReport = z.infer<typeof ConsentReport>;

/** On what grounds somebody is taken for a minor. There is none that asks for a proof of age (R54). */
export const MinorBasis = z.enum([
  "said-so",
  "guardian-told",
  "reason-to-believe",
]);
export type MinorBasis = z.infer<typeof MinorBasis>;

/** Why an answer counts as it does. Nothing but `pressed-yes` and `said-yes` is a yes. */
export const AnswerReason = z.enum([
  "pressed-yes",
  "said-yes",
  "pressed-no",
  "said-no",
  "wrong-key",
  "no-key",
  "unknown-prompt",
  "not-attested",
  "withdrew",
  ...MinorBasis.options,
]);
export type AnswerReason = z.infer<typeof AnswerReason>;

/** Which text told the consequences of a withdrawal before it counted, to whom, and when (R44). */
export const ConsequenceTold = z.object({
  version: z.string(),
  language: z.string(),
  /** `staff` was handed the text to tell the caller. */
  to: z.enum(["caller", "staff"]),
  at: Instant,
});
export type ConsequenceTold = z.infer<typeof ConsequenceTold>;

/**
 * One answer of one caller to one prompt, or what took it back: the evidence of Art 7(1). Never changed, never removed
 * while it proves something.
 */
export const ConsentAnswer = z.object({
  kind: z.literal("consent"),
  interactionId: InteractionId,
  callId: z.optional(CallId),
  /** SHA-256 over the report; the same delivery twice is the same answer. */
  digest: z.string(),
  /** The first answer to its purpose, or a later one that differs. */
  ordinal: z.enum(["first", "later"]),
  purpose: Purpose,
  /** `withdrawn` by the person (Art 7(3)); `void` because the person is a minor (R54). */
  answer: z.enum(["given", "refused", "withdrawn", "void"]),
  because: AnswerReason,
  channel: z.enum([
    "keypad",
    "agent",
    "disposition",
    "link",
    "staff",
    ...Channel.options,
  ]),
  promptId: z.nullable(z.string()),
  promptVersion: z.nullable(z.string()),
  language: z.nullable(z.string()),
  /** Digest of the audio or script that was heard, and the notice it belongs to; only of a prompt we know (T73, T80). */
  promptSha256: z.optional(z.string()),
  noticeVersion: z.optional(z.string()),
  flowVersion: z.nullable(z.string()),
  agentId: z.nullable(z.string()),
  /** The staff member who took a withdrawal or the word of a minor. */
  heardBy: z.optional(StaffId),
  told: z.optional(ConsequenceTold),
  /** The line that was called or called from, to find the entity; null when withheld or malformed. */
  entityId: z.nullable(z.string()),
  subject: z.nullable(SubjectToken),
  receivedAt: Instant,
  /** When to ask whether the call's end was ever reported; gone once it was. */
  watchAt: z.optional(Instant),
  revision: z.number(),
});
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** What the flow is told: only the purpose it asked about. */
export const ConsentReply = z.union([
  z.object({ recording_allowed: z.boolean() }),
  z.object({ monitoring_allowed: z.boolean() }),
]);
export type ConsentReply = z.infer<typeof ConsentReply>;
