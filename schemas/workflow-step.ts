import type { FunctionName } from "./functions.ts";
import type { OpenTask } from "./request.ts";
import type { RequestState } from "./request-state.ts";

export type TaskName = OpenTask["name"];
/** Codes that a step is told beside the request's id; never a word of a person (T37). */
type Codes = Readonly<Record<string, string>>;

/** A step that a function does. */
export type Work<Name extends string = string> = {
  does: FunctionName;
  codes?: Codes;
  state: RequestState;
  next: Name | "end";
};

/** A step that somebody else finishes: its function opens a task, and the workflow waits for the outcome. */
export type Wait<Name extends string = string> = {
  waitsFor: TaskName;
  opens: FunctionName;
  codes?: Codes;
  state: RequestState;
  owner: "privacy staff" | "the requester" | "the eraser";
  /** After so many days staff is told, and the wait begins anew under a new token; nothing is decided by the clock (T108). */
  escalatesAfterDays: number;
  escalation: string;
  next: Name;
};

/** A fork: the outcome of a task, by name, chooses the way. An outcome that has none is a fault. */
export type Choice<Name extends string = string> = {
  asks: TaskName;
  of: string;
  ways: Readonly<Record<string, Name>>;
};

export type Step<Name extends string = string> =
  Work<Name> | Wait<Name> | Choice<Name>;
export type Workflow<Name extends string = string> = {
  start: Name;
  steps: Readonly<Record<Name, Step<Name>>>;
};

/** A table whose steps name only one another. */
export const workflow = <const Name extends string>(
  start: NoInfer<Name>,
  steps: Readonly<Record<Name, Step<NoInfer<Name>>>>,
): Workflow<Name> => ({ start, steps });
