import type { Ledger, ObjectVersion } from "../ports.ts";
import type { DerivativeForm } from "#schemas/derivative";
import type { Instant } from "#schemas/instant";
import type { InteractionId } from "#schemas/ids";
import type { RightsPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { answerView } from "../calls/call-view.ts";
import { callPartition, derivativeKey } from "../ledger/keys.ts";
import { mayUse } from "../retention/may-use.ts";
import type { SubjectAudio } from "./subject-audio.ts";

/** Recordings whose audio goes into the package, each with its version. */
export const withAudio = (
  scope: readonly Recording[],
): (Recording & { version: ObjectVersion })[] =>
  scope.flatMap((recording) =>
    recording.versionId !== undefined &&
    recording.state === "kept" &&
    mayUse(recording, "subject-access").verdict === "allowed"
      ? [
          {
            ...recording,
            version: {
              key: recording.recordingId,
              versionId: recording.versionId,
            },
          },
        ]
      : [],
  );

/** Texts made from these recordings, by name and version: they are about the same person, and in the same copy (Art 15(3)). */
export async function textsOf(
  ledger: Ledger,
  scope: readonly Recording[],
): Promise<{ name: string; version: ObjectVersion }[]> {
  const items = await ledger.readMany(
    scope.flatMap(({ interactionId, derivatives = [] }) =>
      derivatives.map((id) => derivativeKey(interactionId, id)),
    ),
  );
  return items.flatMap((item) =>
    item.kind === "derivative" &&
    texts.includes(item.form) &&
    item.state === "kept" &&
    item.versionId !== undefined
      ? [
          {
            name: `texts/${item.recordingId}/${item.form}-${item.derivativeId}.txt`,
            version: { key: item.key, versionId: item.versionId },
          },
        ]
      : [],
  );
}

const texts: readonly DerivativeForm[] = ["transcript", "evaluation"];

type Given = {
  scope: readonly Recording[];
  audio: readonly Pick<SubjectAudio, "recordingId" | "name" | "bucket">[];
};

/** R38, Art 15(1): all data of the subject's calls: every answer, end, recording and what became of it. */
export async function accessData(
  ledger: Ledger,
  request: Request,
  given: Given,
) {
  const interactions = [
    ...new Set(given.scope.map((recording) => recording.interactionId)),
  ];
  const calls = [];
  for (const interactionId of interactions)
    calls.push(await callData(ledger, interactionId, given));
  return {
    requestId: request.requestId,
    receivedAt: request.receivedAt,
    calls,
  };
}

async function callData(
  ledger: Ledger,
  interactionId: InteractionId,
  { scope, audio }: Given,
) {
  const items = await ledger.readPartition(callPartition(interactionId));
  const own = new Set(scope.map((recording) => recording.recordingId));
  return {
    interactionId,
    consent: items.flatMap((item) =>
      item.kind === "consent" ? [answerView(item)] : [],
    ),
    ended: items.flatMap((item) =>
      item.kind === "collection"
        ? [
            {
              callId: item.callId,
              direction: item.direction,
              endedAt: item.endedAt,
            },
          ]
        : [],
    ),
    recordings: items.flatMap((item) =>
      item.kind === "recording" && own.has(item.recordingId)
        ? [recordingData(item, audio)]
        : [],
    ),
    events: items.flatMap((item) =>
      item.kind === "evidence" ? [{ type: item.type, at: item.at }] : [],
    ),
  };
}

function recordingData(recording: Recording, audio: Given["audio"]) {
  const { recordingId, type, state, bytes, keptAt, dueAt, erasure } = recording;
  const file = audio.find((one) => one.recordingId === recordingId);
  return {
    recordingId,
    type,
    state,
    bytes,
    keptAt,
    dueAt,
    erased: erasure,
    audio: file?.name ?? null,
    audioIs: file && (file.bucket === "exports" ? leftOut : "all of it"),
  };
}

/** Art 12(1), 15(4): who gets less than all is told so, and why. */
const leftOut =
  "without what would adversely affect others, such as their voices (Art 15(4))";

/** What Art 15(1)(a) to (h) and 15(2) ask us to tell, for these data and not in general (R38, T66). */
export function accessContext(
  { requestId, receivedAt, deadlines }: Request,
  policy: RightsPolicy,
  asOf: Instant,
) {
  return {
    asOf,
    controller: policy.controller,
    recipients: policy.standingRecipients,
    complaint: policy.complaintAuthority,
    ...standingContext,
    request: { requestId, receivedAt, answeredBy: deadlines.dueDate },
  };
}

const standingContext = {
  purposes: ["quality of service", "evaluation and training of employees"],
  legalBasis: {
    customers: "Art 6(1)(a) consent",
    employees: "Art 6(1)(f) legitimate interest",
  },
  categories: [
    "voice",
    "what was said in the call",
    "answers to the consent prompts",
    "times of the call",
  ],
  storagePeriod:
    "30 days from the end of the call; a recording frozen for this request stays until the request is closed",
  rights: [
    "rectification",
    "erasure",
    "restriction",
    "objection",
    "portability",
    "withdrawal of consent",
  ],
  source: "the call itself, through the call platform",
  automatedDecisions: "none, and no profiling",
  transfers:
    "standard contractual clauses of Decision (EU) 2021/914 where a recipient is outside the EEA",
};
