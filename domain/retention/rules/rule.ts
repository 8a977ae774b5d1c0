import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";

/** What the rules look at. */
export type Facts = {
  recording: Recording;
  now: Instant;
  /** Whether it is asked about something made from the recording, and not about the recording itself. */
  isDerivative?: boolean;
};

/** `asks`: it may stay for now, and a person owes a recorded ground for it. */
export type Opinion = {
  verdict: "done" | "erase" | "keep" | "wait";
  asks?: "ground-beyond-cap";
};

/** One rule of keeping: what it says in words, where that comes from, and what it says of a recording at an instant. */
export type Rule = {
  name: string;
  says: string;
  source: string;
  opinion: (facts: Facts) => Opinion | undefined;
};
