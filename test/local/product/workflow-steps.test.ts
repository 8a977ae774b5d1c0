import { expect, test } from "vitest";
import type { Embedded } from "#adapters/embedded/open-embedded";
import { openEmbedded } from "#adapters/embedded/open-embedded";
import { audioReviews } from "#domain/audio/audio-reviews";
import { decideRequest, type Decision } from "#domain/rights/decide-request";
import { registerRequest } from "#domain/rights/register-request";
import { reviewAudio } from "#domain/audio/review-audio";
import type { Platform, Workflows } from "#domain/ports";
import { streamImage } from "#functions/wiring/stream-image";
import { readAssembly } from "#local/plan/assembly";
import { deploymentOf } from "#local/plan/deployment";
import { type Invoker, invokerOf } from "#local/run/invoker";
import { openWorkflows } from "#local/run/workflow-runner";
import { RequestId, StaffId } from "#schemas/ids";
import { rights } from "#stacks/settings/rights";
import { bodyOf } from "#test/contracts/bodies";
import { aRecording } from "#test/contracts/ledger-items";
import { monday } from "./running-product.ts";
import { assembly } from "./synthesised.ts";
import { heardFor } from "#test/builders/heard";

const caller = "+32470550101";
const staff = StaffId.parse("staff-1");
const requestId = RequestId.parse("00000000-0000-4000-8000-000000000001");
const deployment = deploymentOf(readAssembly(assembly));

/** No step of the workflow speaks to the platform. */
const noPlatform: Platform = {
  listRecordings: () => Promise.resolve([]),
  findRecording: () => Promise.resolve(undefined),
  openMedia: () => Promise.resolve({ outcome: "absent" }),
  requestDeletion: () => Promise.resolve(),
  listCalls: () =>
    Promise.resolve({ calls: [], next: undefined, waits: false }),
  listPlays: () =>
    Promise.resolve({ plays: [], next: undefined, waits: false }),
  pauseRecording: () => Promise.resolve(),
  eraseContact: () => Promise.resolve(),
};

async function keep(
  { ledger, objects, tokens }: Embedded,
  count: number,
): Promise<void> {
  const subject = await tokens.current(caller);
  for (let index = 0; index < count; index += 1) {
    const recording = aRecording({
      platformRecordingId: `recording-${index}`,
      subject,
      dueAt: "2026-04-01T10:00:00.000Z",
    });
    const { versionId } = await objects.put(
      "recordings",
      recording.recordingId,
      bodyOf("audio"),
      "audio/mpeg",
    );
    await ledger.append({
      ...recording,
      ...(versionId === undefined ? {} : { versionId }),
      bytes: 5,
    });
  }
}

/** The steps that an answered access request takes, in order. */
async function stepsOf(count: number): Promise<string[]> {
  const embedded = openEmbedded({ frozenAt: monday });
  await keep(embedded, count);
  const steps: string[] = [];
  const workflows = openWorkflows(
    embedded,
    deployment.definition,
    () => counted,
  );
  const ports = {
    ...embedded,
    workflows,
    platform: noPlatform,
    readImage: streamImage,
  };
  const invoker = invokerOf(deployment.functions, ports, {});
  const counted: Invoker = {
    ...invoker,
    task: (id) => {
      steps.push(deployment.functions.find((one) => one.id === id)?.name ?? id);
      return invoker.task(id);
    },
  };
  await begin(embedded, workflows);
  await workflows.untilWaiting();
  await decide(embedded, workflows, {
    task: "identity",
    decision: {
      verdict: "confirmed",
      method: "call-back",
      scope: {
        kind: "sole-user",
        statement: "the number is used by this person alone",
      },
    },
  });
  await workflows.untilWaiting();
  await hearEach(embedded);
  await decide(embedded, workflows, {
    task: "approval",
    decision: { verdict: "approved" },
  });
  await workflows.untilWaiting();
  expect(
    await embedded.ledger.read({
      partition: `request#${requestId}`,
      item: "request",
    }),
  ).toMatchObject({
    state: "fulfilled",
    scopeSize: count,
    export: { recordings: count },
  });
  embedded.close();
  return steps;
}

/** Nothing of it is a sound that could be muted. */
async function hearEach({ ledger }: Embedded): Promise<void> {
  for (const recordingId of (await audioReviews(ledger, requestId)).keys()) {
    await heardFor(ledger, {
      ...{ requestId, recordingId, staffId: staff, at: monday },
    });
    await reviewAudio(ledger, {
      ...{ requestId, recordingId, marked: { mutes: [] }, now: monday },
      by: staff,
    });
  }
}

async function begin(embedded: Embedded, workflows: Workflows): Promise<void> {
  const request = {
    channel: "email",
    entityId: "be-2",
    receivedAt: monday,
    language: "en",
    subject: { phoneNumbers: [caller], email: "ann@example.invalid" },
  } as const;
  await registerRequest(
    embedded,
    {
      request: {
        ...request,
        rights: ["access"],
        subject: { ...request.subject, phoneNumbers: [caller] },
      },
      requestId,
      registeredBy: staff,
      now: monday,
    },
    rights,
  );
  await workflows.start(requestId);
}

async function decide(
  { ledger, sealer }: Embedded,
  workflows: Workflows,
  decision: Decision,
): Promise<void> {
  await decideRequest(
    { ledger, workflows, sealer },
    { ...decision, requestId, by: staff, now: monday },
  );
}

test("a request takes the same steps for one recording and for forty (T107)", async () => {
  const forOne = await stepsOf(1);
  expect(forOne).toEqual([
    "freeze-recordings",
    "write-letter",
    "open-task",
    "gather-recordings",
    "open-task",
    "carry-out",
    "build-export",
    "transmit-package",
    "verify-request",
    "tell-recipients",
    "write-letter",
    "thaw-recordings",
    "close-request",
  ]);
  expect(await stepsOf(40)).toEqual(forOne);
});
