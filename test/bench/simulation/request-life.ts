import type { Ports } from "#domain/ports";
import { attempt } from "#domain/attempt";
import { instantOf } from "#domain/time/instant";
import { beginErasure } from "#domain/acts/begin-erasure";
import { closeRequest } from "#domain/rights/close-request";
import { type Decision, decideRequest } from "#domain/rights/decide-request";
import { freezeRecordings } from "#domain/acts/freeze-recordings";
import { gatherRecordings } from "#domain/acts/gather-recordings";
import { openTask } from "#domain/rights/open-task";
import { requestOf } from "#domain/rights/change-request";
import { relatedRequests } from "#domain/matching/related-requests";
import { registerRequest } from "#domain/rights/register-request";
import { thawRecordings } from "#domain/acts/thaw-recordings";
import { verifyRequest } from "#domain/rights/verify-request";
import { RequestId, StaffId } from "#schemas/ids";
import { daysFor } from "#schemas/request-workflow";
import type { RightsPolicy } from "#schemas/policy";
import { settings } from "#stacks/settings";
import type { Agenda } from "./agenda.ts";

export type Asked = {
  right: "access" | "erasure";
  requestId: string;
  caller: string;
  /** How long people take to decide on the identity, and then on the answer. */
  identityAfter: number;
  approvalAfter: number;
};
export type RequestCounts = {
  registered: number;
  fulfilled: number;
  again: number;
};
type RequestPorts = Pick<Ports, "ledger" | "tokens" | "sealer"> & {
  objects: Pick<Ports["objects"], "hold" | "look">;
};
type Office = { ports: RequestPorts; agenda: Agenda; policy: RightsPolicy };

class NothingToHear extends Error {
  readonly code = "nothing-to-hear";
}

/** Bytes weigh nothing here, so both sides are given and nobody hears them. */
const unheard = ({ ledger, objects }: RequestPorts) => ({
  ledger,
  objects: {
    ...objects,
    read: () => Promise.reject(new NothingToHear("The vault has no bytes.")),
  },
  shapeOf: () => Promise.resolve(undefined),
});

const staff = StaffId.parse("staff-1");
const minute = 60_000;

/** The workflow of requests, step by step as the state machine has it, without letters and packages. */
export function openRequests({ ports, agenda, policy }: Office) {
  const counts: RequestCounts = { registered: 0, fulfilled: 0, again: 0 };
  const waiting = new Map<string, () => Promise<void>>();
  const workflows: Ports["workflows"] = {
    start: () => Promise.resolve("started"),
    complete(token) {
      const next = waiting.get(token);
      waiting.delete(token);
      if (next !== undefined) agenda.at(agenda.now(), next);
      return Promise.resolve(next === undefined ? "expired" : "completed");
    },
  };
  const now = () => instantOf(agenda.now());
  /** As the state machine does: a step that failed is tried again. */
  const step = async (act: () => Promise<unknown>): Promise<void> => {
    const done = await attempt(act);
    if (done.ok) return;
    counts.again += 1;
    agenda.at(agenda.now() + minute, () => step(act));
  };
  const decide = async (requestId: RequestId, decision: Decision) => {
    await decideRequest(
      { ledger: ports.ledger, workflows, sealer: ports.sealer },
      { ...decision, requestId, by: staff, now: now() },
    );
  };
  /** Whoever gives a number here is the one person who uses it. */
  const confirm = async (requestId: RequestId) => {
    const request = await requestOf(ports.ledger, requestId);
    const related = await relatedRequests(ports.ledger, request, now());
    const sameRequester = related.map((one) => one.requestId);
    await decide(requestId, confirmed(sameRequester));
  };
  const waitFor = async (
    requestId: RequestId,
    task: "identity" | "approval",
    next: () => Promise<void>,
  ) => {
    const token = `${requestId} ${task}`;
    waiting.set(token, () => step(next));
    await openTask(
      { ledger: ports.ledger, workflows },
      { requestId, task, token, days: daysFor(task) },
      now(),
    );
  };
  const finish = async (requestId: RequestId): Promise<void> => {
    await thawRecordings(ports, requestId, now());
    await closeRequest(ports.ledger, requestId, now());
    counts.fulfilled += 1;
  };
  const act = async (requestId: RequestId, right: Asked["right"]) => {
    if (right === "access") return finish(requestId);
    const token = `${requestId} erasure`;
    waiting.set(token, () =>
      step(async () => {
        await verifyRequest(ports, requestId);
        await finish(requestId);
      }),
    );
    await beginErasure(ports.ledger, { requestId, token, now: now() }, policy);
  };
  const register = async (asked: Asked): Promise<void> => {
    const requestId = RequestId.parse(asked.requestId);
    await registerRequest(
      ports,
      registrationOf(asked, requestId, now()),
      policy,
    );
    counts.registered += 1;
    await step(async () => {
      await freezeRecordings(ports, requestId);
      await waitFor(requestId, "identity", async () => {
        await gatherRecordings(unheard(ports), requestId, {
          suspension: settings.production.suspension,
          policy: { ...policy.audio, otherwise: "keep-both" },
          now: now(),
        });
        await waitFor(requestId, "approval", () => act(requestId, asked.right));
        agenda.at(agenda.now() + asked.approvalAfter, () =>
          decide(requestId, approved),
        );
      });
      agenda.at(agenda.now() + asked.identityAfter, () => confirm(requestId));
    });
  };
  return { register, workflows, counts };
}

const approved: Decision = {
  task: "approval",
  decision: { verdict: "approved" },
};
const confirmed = (sameRequester: RequestId[]): Decision => ({
  task: "identity",
  decision: {
    verdict: "confirmed",
    method: "call-back",
    scope: {
      kind: "sole-user",
      statement: "the number is used by this person alone",
      sameRequester,
    },
  },
});

const registrationOf = (
  { right, caller }: Asked,
  requestId: RequestId,
  now: ReturnType<typeof instantOf>,
) => ({
  request: {
    rights: [right],
    channel: "email" as const,
    entityId: "be-2",
    receivedAt: now,
    language: "en",
    subject: { phoneNumbers: [caller], email: "ann@example.invalid" },
  },
  requestId,
  registeredBy: staff,
  now,
});
