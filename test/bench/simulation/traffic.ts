import type { Direction } from "#schemas/collection";

export type Answer = "yes" | "no" | "silence" | "wrong-key";
export type SimulatedCall = {
  interactionId: string;
  callId: string;
  caller: string;
  direction: Exclude<Direction, "unknown">;
  endedAt: number;
  /** When the caller's answer reaches us; nobody asked when it never does. */
  answers: { at: number; answer: Answer }[];
  /** When the call's end is reported; empty when the report is lost. */
  endsReportedAt: number[];
  recordings: { id: string; availableAt: number }[];
};

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Percent of a day's calls in each hour; the busiest has 2.4 times its share. */
const hourShares = [
  0.5, 0.3, 0.2, 0.2, 0.3, 0.8, 2, 4.5, 8, 9.5, 10, 9, 7, 8, 9, 8.5, 7.5, 5.5,
  3.5, 2.2, 1.5, 1, 0.6, 0.4,
];

/** What happens to a call, and how often. */
export const mix = {
  neverAsked: 0.05,
  answers: { yes: 0.79, no: 0.11, silence: 0.08, "wrong-key": 0.02 },
  outbound: 0.2,
  lateAnswer: 0.02,
  endBeforeAnswer: 0.05,
  duplicate: 0.1,
  lostEnd: 0.005,
  secondRecording: 0.03,
  slowRecording: 0.01,
} as const;

/** So many different callers that most call again within the month. */
const callers = 60_000;

/** The calls that begin on one day, in no order; the same for the same random numbers. */
export function trafficOfDay(
  start: number,
  count: number,
  random: () => number,
): SimulatedCall[] {
  return Array.from({ length: count }, (_, index) =>
    callAt(start + momentOf(random), `${start / hour}-${index}`, random),
  );
}

function momentOf(random: () => number): number {
  const whole = hourShares.reduce((sum, share) => sum + share, 0);
  let left = random() * whole;
  const at = hourShares.findIndex((share) => (left -= share) < 0);
  return (Math.max(at, 0) + random()) * hour;
}

function callAt(
  startedAt: number,
  id: string,
  random: () => number,
): SimulatedCall {
  const happens = (share: number) => random() < share;
  const endedAt = Math.round(startedAt + (30 + random() * 600) * second);
  const asked = !happens(mix.neverAsked);
  const answerAt = answerMoment({ startedAt, endedAt }, random);
  const answer = answerOf(random());
  const copies = () => (happens(mix.duplicate) ? [0, random() * minute] : [0]);
  return {
    interactionId: `interaction-${id}`,
    callId: `call-${id}`,
    caller: `+3247${String(1_000_000 + Math.floor(random() * callers))}`,
    direction: happens(mix.outbound) ? "outbound" : "inbound",
    endedAt,
    answers: asked
      ? copies().map((later) => ({ at: Math.round(answerAt + later), answer }))
      : [],
    endsReportedAt: happens(mix.lostEnd)
      ? []
      : copies().map((later) =>
          Math.round(endedAt + random() * 5 * second + later),
        ),
    recordings: recordingsOf(id, endedAt, random),
  };
}

function answerMoment(
  { startedAt, endedAt }: { startedAt: number; endedAt: number },
  random: () => number,
): number {
  const fate = random();
  if (fate < mix.lateAnswer) return endedAt + random() * 10 * minute;
  if (fate < mix.lateAnswer + mix.endBeforeAnswer)
    return endedAt + random() * 20 * second;
  return startedAt + random() * 20 * second;
}

function answerOf(chance: number): Answer {
  const { yes, no, silence } = mix.answers;
  if (chance < yes) return "yes";
  if (chance < yes + no) return "no";
  return chance < yes + no + silence ? "silence" : "wrong-key";
}

function recordingsOf(
  id: string,
  endedAt: number,
  random: () => number,
): SimulatedCall["recordings"] {
  const count = random() < mix.secondRecording ? 2 : 1;
  return Array.from({ length: count }, (_, index) => ({
    id: `recording-${id}-${index}`,
    availableAt: Math.round(
      endedAt +
        (random() < mix.slowRecording
          ? 30 * minute
          : (10 + random() * 80) * second),
    ),
  }));
}
