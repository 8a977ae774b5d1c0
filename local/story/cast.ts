import type { SimulatedCall } from "#local/talkdesk/simulated-call";

type Audio = SimulatedCall["recordings"][number];
export type Answer = {
  afterSeconds: number;
  body: Readonly<Record<string, string | null>>;
};
export type CastCall = {
  id: string;
  /** What happens in it, as the story tells it. */
  title: string;
  direction: SimulatedCall["direction"];
  from: string;
  to: string;
  agentId: string | null;
  answers: readonly Answer[];
  /** How often the platform tells of the end; 0 is a lost event. */
  endEvents: number;
  recordings: readonly Audio[];
};

const belgium = "+3215550100";
const romania = "+40215550100";
const america = "+12025550100";

const audio = (
  name: string,
  type: Audio["type"] = "conversation",
  availableAfterSeconds = 20,
): Audio => ({
  type,
  audio: `${name}.mp3`,
  availableAfterSeconds,
});
const pressed = (
  digit: string | null,
  afterSeconds = 0,
  promptId = "recording-welcome",
): Answer => ({
  afterSeconds,
  body: {
    digit,
    prompt_id: promptId,
    prompt_version: "1",
    language: "en",
    flow_version: "7",
  },
});
const toldAgent = (answer: "yes" | "no"): Answer => ({
  afterSeconds: 0,
  body: {
    agent_answer: answer,
    agent_id: "agent-7",
    prompt_id: "recording-outbound",
    prompt_version: "1",
    language: "en",
  },
});

const call = (
  id: string,
  title: string,
  parts: Partial<CastCall>,
): CastCall => ({
  id,
  title,
  direction: "inbound",
  from: "+32470550101",
  to: belgium,
  agentId: "agent-7",
  answers: [],
  endEvents: 1,
  recordings: [audio("conversation-invoice")],
  ...parts,
});

/** Invented people with fictitious numbers; their voices are synthetic. */
export const cast: readonly CastCall[] = [
  call("consent", "The caller presses 1", { answers: [pressed("1")] }),
  call("refusal", "The caller presses 2", {
    from: "+32470550102",
    answers: [pressed("2")],
    recordings: [audio("conversation-delivery")],
  }),
  call("silence", "The caller presses nothing", {
    from: "+32470550103",
    answers: [pressed("")],
  }),
  call("wrong-key", "The caller presses 3", {
    from: "+32470550104",
    answers: [pressed("3")],
  }),
  call("outbound-refusal", "An agent calls; the customer says no", {
    direction: "outbound",
    from: belgium,
    to: "+32470550105",
    answers: [toldAgent("no")],
    recordings: [audio("conversation-booking")],
  }),
  call("transfer", "Consent, then a transfer: two recordings", {
    from: "+32470550106",
    answers: [pressed("1")],
    recordings: [
      audio("conversation-booking"),
      audio("consultation-refund", "consultation", 45),
    ],
  }),
  call("late-consent", "The consent arrives after the audio", {
    from: "+32470550107",
    answers: [pressed("1", 240)],
  }),
  call("event-lost", "Consent, but nobody reports the end", {
    from: "+32470550108",
    answers: [pressed("1")],
    endEvents: 0,
  }),
  call("duplicate-storm", "Every message comes five times", {
    from: "+32470550109",
    answers: [
      pressed("1"),
      pressed("1"),
      pressed("1"),
      pressed("1"),
      pressed("1"),
    ],
    endEvents: 5,
  }),
  call("withheld", "Consent from a withheld number", {
    from: "anonymous",
    answers: [pressed("1")],
  }),
  call("shared-a", "A company's main line: the first person", {
    from: "+3215550199",
    to: romania,
    answers: [pressed("1")],
  }),
  call("shared-b", "A company's main line: another person", {
    from: "+3215550199",
    to: romania,
    answers: [pressed("1")],
  }),
  call("unknown-country", "A line we do not know; monitoring is asked", {
    from: "+32470550110",
    to: "+882555010099",
    answers: [pressed("1"), pressed("1", 0, "monitoring-welcome")],
  }),
  call("never-asked", "No answer at all is reported", {
    from: "+12025550111",
    to: america,
    recordings: [audio("voicemail-callback", "voicemail")],
  }),
];
