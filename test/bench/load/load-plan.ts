import { seededRandom } from "#test/bench/seeded-random";

export type LoadCall = {
  interactionId: string;
  callId: string;
  answer: "yes" | "no" | "none";
  /** Whether the platform will list audio of it. */
  hasAudio: boolean;
};
export type Webhook = {
  /** Milliseconds after the start. */
  at: number;
  kind: "answer" | "end";
  call: LoadCall;
};
export type LoadPlan = { calls: LoadCall[]; webhooks: Webhook[] };
export type LoadShape = { seconds: number; rate: number; seed: number };

/** Of all webhooks: so many come twice, and so many ends come before the answer that was given earlier. */
export const duplicateShare = 0.1;
export const outOfOrderShare = 0.05;
const callSeconds = 2;
const mostSecondsToDuplicate = 3;

/**
 * Exactly `seconds` x `rate` webhooks, at moments as independent callers have them: thrown over the time at random, so
 * that some seconds hold more than others. Each call has an answer and an end; copies follow at once or seconds later.
 */
export function loadPlan({ seconds, rate, seed }: LoadShape): LoadPlan {
  const random = seededRandom(seed);
  const total = Math.round(seconds * rate);
  const copies = Math.round(total * duplicateShare);
  const calls = Array.from(
    { length: Math.ceil((total - copies) / 2) },
    (_, index) => callOf(index, random),
  );
  const swapped = Math.round(total * outOfOrderShare);
  const originals = calls
    .flatMap((call, index) =>
      originalsOf(call, {
        answeredAt: random() * seconds,
        isSwapped: index < swapped,
      }),
    )
    .slice(0, total - copies);
  const repeated = drawn(originals, copies, random).map((webhook) => ({
    ...webhook,
    at: webhook.at + random() * mostSecondsToDuplicate,
  }));
  const inOrder = [...originals, ...repeated].sort(byTime);
  const moments = Array.from(
    { length: total },
    () => random() * seconds * 1000,
  ).sort((one, other) => one - other);
  return {
    calls,
    webhooks: inOrder.map((webhook, position) => ({
      ...webhook,
      at: moments[position] ?? 0,
    })),
  };
}

const byTime = (one: Webhook, other: Webhook) => one.at - other.at;

function callOf(index: number, random: () => number): LoadCall {
  const mood = random();
  return {
    interactionId: `load-${index}`,
    callId: `load-call-${index}`,
    answer: mood < 0.8 ? "yes" : mood < 0.9 ? "no" : "none",
    hasAudio: random() < 0.05,
  };
}

/** Here `at` counts in seconds and orders only; the moments come later. */
function originalsOf(
  call: LoadCall,
  { answeredAt, isSwapped }: { answeredAt: number; isSwapped: boolean },
): Webhook[] {
  const [first, second] = [answeredAt, answeredAt + callSeconds];
  return [
    { kind: "answer", call, at: isSwapped ? second : first },
    { kind: "end", call, at: isSwapped ? first : second },
  ];
}

function drawn<Item>(
  items: readonly Item[],
  count: number,
  random: () => number,
): Item[] {
  const rest = [...items];
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat();
}
