import { randomUUID } from "node:crypto";
import { beginErasure } from "#functions/begin-erasure/begin-erasure";
import { buildExport } from "#functions/build-export/build-export";
import { carryOut } from "#functions/carry-out/carry-out";
import { closeRequest } from "#functions/close-request/close-request";
import { concludeErasures } from "#functions/conclude-erasures/conclude-erasures";
import { decideRequest } from "#functions/decide-request/decide-request";
import { freezeRecordings } from "#functions/freeze-recordings/freeze-recordings";
import { gatherRecordings } from "#functions/gather-recordings/gather-recordings";
import { openTask } from "#functions/open-task/open-task";
import { reviewAudio } from "#functions/review-audio/review-audio";
import { registerRequest } from "#functions/register-request/register-request";
import { tellRecipients } from "#functions/tell-recipients/tell-recipients";
import { thawRecordings } from "#functions/thaw-recordings/thaw-recordings";
import { verifyRequest } from "#functions/verify-request/verify-request";
import { writeLetter } from "#functions/write-letter/write-letter";
import { audioReviews } from "#domain/audio/audio-reviews";
import { requestOf } from "#domain/rights/change-request";
import { relatedRequests } from "#domain/matching/related-requests";
import { scopeOf } from "#domain/acts/gather-recordings";
import type { Recording } from "#schemas/recording";
import { type RecordingId, RequestId, StaffId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { type Answered, ask, context, staffId } from "./gateway.ts";
import { heardFor } from "./heard.ts";
import { environment, type Office } from "./office.ts";

export const aNewRequest = (overrides: Record<string, unknown> = {}) => ({
  rights: ["access"],
  channel: "email",
  entityId: "be-2",
  receivedAt: "2026-11-24T09:00:00.000Z",
  language: "en",
  subject: {
    phoneNumbers: ["0470 55 01 01"],
    email: "ada@example.org",
    name: "Ada Example",
  },
  ...overrides,
});

export const register = (
  office: Office,
  overrides: Record<string, unknown> = {},
  key: string = randomUUID(),
): Promise<Answered> =>
  ask(registerRequest(office, environment), {
    route: "POST /requests",
    headers: { "Idempotency-Key": key },
    body: aNewRequest(overrides),
  });

/** Of the agent who is in every call that these builders make. */
export const byAgent = {
  subject: {
    kind: "agent",
    agentIds: ["agent-7"],
    email: "dana@example.org",
  },
};

/** Registers a request and returns its id. */
export async function begin(
  office: Office,
  overrides: Record<string, unknown> = {},
): Promise<RequestId> {
  const { body } = await register(office, overrides);
  return RequestId.parse(body["requestId"]);
}

/** The workflow's steps by name, each run once through its own door. */
export function stepsOf(office: Office, requestId: RequestId) {
  const run = (
    step: (event: unknown, given: typeof context) => Promise<unknown>,
    input: Record<string, unknown> = {},
  ) => step({ requestId, ...input }, context);
  return {
    freeze: () => run(freezeRecordings(office)),
    acknowledge: () =>
      run(writeLetter(office, environment), { letter: "acknowledgement" }),
    openIdentity: (token = "token-identity") =>
      run(openTask(office), { task: "identity", token }),
    gather: () => run(gatherRecordings(office, environment)),
    openApproval: (token = "token-approval") =>
      run(openTask(office), { task: "approval", token }),
    carryOut: () => run(carryOut(office, environment)),
    pack: () => run(buildExport(office, environment)),
    erase: (token = "token-erasure") =>
      run(beginErasure(office, environment), { token }),
    verify: () => run(verifyRequest(office)),
    tell: () => run(tellRecipients(office, environment)),
    answer: () => run(writeLetter(office, environment), { letter: "answer" }),
    thaw: () => run(thawRecordings(office)),
    close: async () => {
      await run(thawRecordings(office));
      return run(closeRequest(office, environment));
    },
  };
}

export const soleUser = {
  verdict: "confirmed",
  method: "call-back",
  scope: {
    kind: "sole-user",
    statement: "the number is used by this person alone",
  },
} as const;

/** The decision as it stands; a sole user's is said to have made the other requests of the number, too. */
export async function decide(
  office: Office,
  requestId: RequestId,
  task: "identity" | "approval",
  decision: unknown,
): Promise<Answered> {
  return ask(decideRequest(office, environment), {
    route: `POST /requests/{requestId}/${task}`,
    parameters: { requestId },
    body:
      decision === soleUser ? await soleUserOf(office, requestId) : decision,
  });
}

async function soleUserOf(office: Office, requestId: RequestId) {
  const { ledger } = office;
  const related = await relatedRequests(
    ledger,
    await requestOf(ledger, requestId),
    office.now(),
  );
  const sameRequester = related.map((one) => one.requestId);
  return { ...soleUser, scope: { ...soleUser.scope, sameRequester } };
}

/** What privacy staff says of candidate calls. */
export const match = (
  office: Office,
  requestId: RequestId,
  matches: readonly unknown[],
): Promise<Answered> =>
  ask(decideRequest(office, environment), {
    route: "POST /requests/{requestId}/candidates",
    parameters: { requestId },
    body: { matches },
  });

/** A request whose identity is confirmed and whose recordings are gathered. */
export async function gathered(
  office: Office,
  overrides: Record<string, unknown> = {},
  identity: unknown = soleUser,
): Promise<RequestId> {
  const requestId = await begin(office, overrides);
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.openIdentity();
  await decide(office, requestId, "identity", identity);
  await steps.gather();
  return requestId;
}

/** A gathered request that was approved. */
export async function approved(
  office: Office,
  overrides: Record<string, unknown> = {},
): Promise<RequestId> {
  const requestId = await gathered(office, overrides);
  await stepsOf(office, requestId).openApproval();
  await hearEach(office, requestId);
  await decide(office, requestId, "approval", { verdict: "approved" });
  return requestId;
}

/** Privacy staff heard every recording that the request asks them to, and found nothing to mute. */
export async function hearEach(
  office: Office,
  requestId: RequestId,
): Promise<void> {
  for (const recordingId of (
    await audioReviews(office.ledger, requestId)
  ).keys())
    await putMutes(office, requestId, recordingId, { mutes: [] });
}

/** Somebody hears it, and says what is not to be heard of it. */
export async function putMutes(
  office: Office,
  requestId: RequestId,
  recordingId: RecordingId,
  body: unknown,
): Promise<Answered> {
  await heardFor(office.ledger, {
    ...{ requestId, recordingId, at: office.now() },
    staffId: StaffId.parse(staffId),
  });
  return putUnheard(office, requestId, recordingId, body);
}

export const putUnheard = (
  office: Office,
  requestId: RequestId,
  recordingId: RecordingId,
  body: unknown,
): Promise<Answered> =>
  ask(reviewAudio(office), {
    route: "PUT /requests/{requestId}/recordings/{recordingId}/mutes",
    parameters: { requestId, recordingId },
    body,
  });

export const scope = (
  { ledger }: Office,
  requestId: RequestId,
): Promise<Recording[]> => scopeOf(ledger, requestId, "confirmed");

export const request = (
  { ledger }: Office,
  requestId: RequestId,
): Promise<Request> => requestOf(ledger, requestId);

/** The sweep that looks whether what was put off is gone, at the present instant. */
export const conclude = (office: Office) =>
  concludeErasures(office, environment)(
    { scheduledTime: office.now() },
    context,
  );
