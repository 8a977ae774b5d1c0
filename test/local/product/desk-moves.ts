import { assessRequest } from "#domain/desk/assess-request";
import { registerRequest } from "#domain/rights/register-request";
import { settleFee } from "#domain/desk/settle-fee";
import { undoDecision } from "#domain/desk/undo-decision";
import { withdrawRequest } from "#domain/desk/withdraw-request";
import { plusDays } from "#domain/time/instant";
import type { FeeSettlement, NewAssessment } from "#schemas/assessment";
import { RequestId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { isLegalDate } from "#domain/time/instant";
import { rights as policy } from "#stacks/settings/rights";
import {
  aMinute,
  by,
  caller,
  decide,
  type Held,
  hearEach,
  requestId,
  requestIn,
  soleUser,
  type World,
} from "./killed-requests.ts";

export const other = RequestId.parse("00000000-0000-4000-8000-00000000000f");

/** An earlier request of the same person, for the one that is looked at to repeat. */
export const registerAnother = (held: Held) =>
  registerRequest(
    held,
    {
      request: {
        rights: ["access"],
        ...{ channel: "letter", entityId: "be-2", language: "en" },
        receivedAt: held.clock.now(),
        subject: { phoneNumbers: [caller], email: "ann@example.invalid" },
      },
      ...{ requestId: other, registeredBy: by, now: held.clock.now() },
    },
    policy,
  );

export type Move = keyof typeof moves;

export const act = ({ clock }: Held) => ({ requestId, by, now: clock.now() });

/** What people do to a request, sensible at that moment or not. */
const moves = {
  confirm: (held: Held) =>
    decide(held, {
      task: "identity",
      decision: {
        ...soleUser,
        scope: { ...soleUser.scope, sameRequester: [other] },
      },
    }),
  fail: (held: Held) =>
    decide(held, {
      task: "identity",
      decision: { verdict: "failed", method: "not-possible" },
    }),
  undo: (held: Held) =>
    undoDecision(held, { ...act(held), decision: "identity", reason: "slip" }),
  async approve(held: Held) {
    await hearEach(held);
    await decide(held, {
      task: "approval",
      decision: { verdict: "approved" },
    });
  },
  deny: (held: Held) =>
    decide(held, {
      task: "approval",
      decision: { verdict: "refused", reason: "identity-not-established" },
    }),
  "refuse as excessive": (held: Held) => assess(held, { kind: "refuse" }),
  "ask a fee": (held: Held) =>
    assess(held, {
      ...{ kind: "fee", value: 20, currency: "EUR" },
      payBy: inTenDays(held),
    }),
  pay: (held: Held) =>
    settle(held, {
      ...{ outcome: "paid", receipt: "R-17", paidAt: held.clock.now() },
    }),
  waive: (held: Held) =>
    settle(held, { outcome: "waived", reason: "hardship" }),
  "do not pay": (held: Held) => settle(held, { outcome: "unpaid" }),
  withdraw: (held: Held) =>
    withdrawRequest(held, {
      ...act(held),
      ...{ channel: "phone", receivedAt: held.clock.now() },
    }),
  "wait two days": ({ clock }: Held) => {
    clock.set(plusDays(clock.now(), 2));
    return Promise.resolve();
  },
  "erase for a minute": aMinute,
} satisfies Record<string, (held: Held) => Promise<unknown>>;

export const allMoves = Object.keys(moves).filter(
  (name): name is Move => name in moves,
);
export const move = (held: Held, name: Move): Promise<unknown> =>
  moves[name](held);

/** Moves by what a request waits for. */
export type Likely = Readonly<
  Record<NonNullable<Request["task"]>["name"], readonly Move[]>
>;

/** Whatever was done before, this leads on. */
const wayOn: Likely = {
  identity: ["fail"],
  approval: ["deny"],
  fee: ["wait two days", "do not pay"],
  erasure: ["erase for a minute"],
};

export const isSettled = ({ closedAt, task, untold }: Request): boolean =>
  closedAt !== undefined || (task !== undefined && untold === undefined);

/** As it is when it waits for somebody or is closed, or when that is overdue: a busy machine pauses between two steps. */
async function settled(world: World, held: Held): Promise<Request | undefined> {
  for (let tries = 0; tries < 50; tries += 1) {
    const request = await requestIn(world);
    if (request === undefined || isSettled(request)) return request;
    await held.runner.untilWaiting();
  }
  return requestIn(world);
}

export async function perform(held: Held, name: Move): Promise<void> {
  await move(held, name);
  await held.runner.untilWaiting();
}

export async function toTheEnd(
  world: World,
  held: Held,
): Promise<Request | undefined> {
  for (let rounds = 0; rounds < 30; rounds += 1) {
    const request = await settled(world, held);
    if (request?.closedAt !== undefined) return request;
    const next: readonly Move[] = request?.task ? wayOn[request.task.name] : [];
    for (const name of next) await perform(held, name);
  }
  return requestIn(world);
}

const assess = (held: Held, consequence: NewAssessment["consequence"]) =>
  assessRequest(held, {
    ...act(held),
    policy: policy.fee,
    assessment: {
      ...{ finding: "excessive", signs: ["overlaps-another"] },
      otherRequests: [other],
      reasons: "You asked for the very same by another letter.",
      consequence,
    },
  });

const settle = (held: Held, settlement: FeeSettlement) =>
  settleFee(held, { ...act(held), settlement });

class NoDate extends Error {
  readonly code = "no-date";
}

function inTenDays({ clock }: Held) {
  const day = plusDays(clock.now(), 10).slice(0, 10);
  if (!isLegalDate(day)) throw new NoDate(day);
  return day;
}
