import { moveClock, type ClockStep } from "#domain/clock/move-clock";
import { assignOwner } from "#domain/desk/assign-owner";
import { decideRequest } from "#domain/rights/decide-request";
import { correctRights } from "#domain/desk/correct-rights";
import { linkDuplicate } from "#domain/desk/link-duplicate";
import { reopenRequest } from "#domain/desk/reopen-request";
import { plusDays } from "#domain/time/instant";
import { addressIn } from "#functions/middleware/subject-file";
import { type RequestId, StaffId } from "#schemas/ids";
import type { Right } from "#schemas/right";
import { rights as policy } from "#stacks/settings/rights";
import {
  act,
  allMoves as deskMoves,
  isSettled,
  move,
  other,
} from "./desk-moves.ts";
import { requestOf } from "#domain/rights/change-request";
import {
  clocksAreWatched,
  type Held,
  requester,
  requestId,
} from "./killed-requests.ts";

const colleague = StaffId.parse("staff-2");

const assign = (held: Held, owner: StaffId) =>
  assignOwner(held.ledger, { ...act(held), owner, reason: "takes-over" });
const correct = (held: Held, rights: Right[]) =>
  correctRights(held, { ...act(held), rights, reason: "misread" });
const link = (held: Held, duplicate: RequestId, of: RequestId) =>
  linkDuplicate(held, {
    ...act(held),
    ...{ requestId: duplicate, of, reason: "sent-twice" },
  });
const clock = (held: Held, step: ClockStep) =>
  moveClock({ ...held, addressIn }, { ...act(held), ...step }, policy);
const extend = (held: Held, ground: string, otherRequests: RequestId[]) =>
  clock(held, {
    step: "extend",
    extension: {
      ...{ ground, otherRequests },
      why: "Calls of four entities have to be heard.",
    },
  });

/** What else people do to a request than decide it, and what time does to it. */
const steering = {
  "hand it on": (held: Held) => assign(held, colleague),
  "take it back": (held: Held) => assign(held, act(held).by),
  "correct to erasure": (held: Held) => correct(held, ["erasure"]),
  "correct to access": (held: Held) => correct(held, ["access"]),
  "correct to both": (held: Held) => correct(held, ["access", "erasure"]),
  "correct to being told": (held: Held) => correct(held, ["information"]),
  "close as a duplicate": (held: Held) => link(held, requestId, other),
  "take a duplicate in": (held: Held) => link(held, other, requestId),
  "extend for complexity": (held: Held) => extend(held, "complexity", []),
  "extend for their number": (held: Held) => extend(held, "number", [other]),
  "extend for workload": (held: Held) => extend(held, "workload", []),
  pause: (held: Held) =>
    clock(held, {
      step: "pause",
      pause: {
        ...{ doubt: "number-shared", asked: "call-facts" },
        askedAt: held.clock.now(),
      },
    }),
  "go on": (held: Held) => clock(held, { step: "resume" }),
  "let the fee lapse": (held: Held) => {
    held.clock.set(plusDays(held.clock.now(), 12));
    return move(held, "do not pay");
  },
  "end the other": (held: Held) =>
    decideRequest(held, {
      ...{ ...act(held), requestId: other, task: "identity" },
      decision: { verdict: "failed", method: "not-possible" },
    }),
  reopen: (held: Held) =>
    reopenRequest(held, {
      ...{ ...act(held), because: "complaint" },
      receivedAt: held.clock.now(),
      subject: { phoneNumbers: [], email: requester },
    }),
  "wait twelve days": (held: Held) => {
    held.clock.set(plusDays(held.clock.now(), 12));
    return clocksAreWatched(held);
  },
} satisfies Record<string, (held: Held) => Promise<unknown>>;

export type SteeringMove = (typeof deskMoves)[number] | keyof typeof steering;

const names = Object.keys(steering).filter(
  (name): name is keyof typeof steering => name in steering,
);
export const everyMove: readonly SteeringMove[] = [...deskMoves, ...names];

/** Does it, and waits until both requests wait again or are closed, or until that is overdue. */
export async function make(held: Held, name: SteeringMove): Promise<void> {
  await (isSteering(name) ? steering[name](held) : move(held, name));
  for (let tries = 0; tries < 50; tries += 1) {
    await held.runner.untilWaiting();
    const both = [requestId, other].map((id) => requestOf(held.ledger, id));
    if ((await Promise.all(both)).every(isSettled)) return;
  }
}

const isSteering = (name: SteeringMove): name is keyof typeof steering =>
  name in steering;
