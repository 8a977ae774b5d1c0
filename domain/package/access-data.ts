import type { Ledger } from "../ports.ts";
import type { GrantRefusal } from "#schemas/grant";
import type { InteractionId, RecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RightsPolicy } from "#schemas/policy";
import type { ErasureCause, Recording } from "#schemas/recording";
import type { RefusalReason } from "#schemas/refusal";
import type { Request } from "#schemas/request";
import type { Right } from "#schemas/right";
import type { SubjectKind } from "#schemas/subject-kind";
import { answerView } from "../calls/call-view.ts";
import {
  type DisclosedRecording,
  toldOf,
} from "../disclosures/disclosed-calls.ts";
import { callPartition, requestPartition } from "../ledger/keys.ts";
import { nameOf } from "../recipients/name-of-recipient.ts";
import { kindOf } from "../rights/kind-of.ts";
import { refusalTable } from "../rights/refusal-table.ts";
import type { NotGiven } from "../listening/grant-export.ts";
import type { SubjectAudio } from "../audio/subject-audio.ts";
import {
  consultationsOf,
  listeningsIn,
  playsNamed,
  type ToldElsewhere,
} from "./consultations.ts";

/** What of a recording's audio is in the package. */
export type AudioGiven = "all" | "in-part" | "none";
/** Why there is none any more, as far as it concerns the person. */
export type WhyGone = "term" | "asked" | "not-allowed" | "over";

export type Given = {
  scope: readonly Recording[];
  audio: readonly Pick<SubjectAudio, "recordingId" | "name" | "bucket">[];
  texts: readonly { recordingId: RecordingId; name: string }[];
  /** What the grant left out. */
  refused: NotGiven;
  /** The moment it is a copy of: what an authority forbids to tell is for a time (T99). */
  asOf: Instant;
  policy: Pick<RightsPolicy, "recipients">;
};
export type AccessData = Awaited<ReturnType<typeof accessData>>;
export type CallData = Awaited<ReturnType<typeof callData>>;
export type RecordingData = CallData["recordings"][number];

/** R38, Art 15(1): all data of the subject's calls: every answer, end, recording and what became of it, and who heard it. */
export async function accessData(
  ledger: Ledger,
  request: Request,
  given: Given,
) {
  const { requestId } = request;
  const ofRequest = await ledger.readPartition(requestPartition(requestId));
  const telling = { requestId, named: playsNamed(ofRequest) };
  const calls = new Map<InteractionId, CallData>();
  const own = new Set(given.scope.map(({ recordingId }) => recordingId));
  const of = kindOf(request);
  for (const recording of given.scope)
    if (!calls.has(recording.interactionId))
      calls.set(
        recording.interactionId,
        await callData(ledger, recording, { ...given, of, telling }),
      );
  return {
    requestId,
    receivedAt: request.receivedAt,
    calls: [...calls.values()],
    asked: {
      rights: request.rights,
      channel: request.channel,
      registeredAt: request.registeredAt,
    },
    /** What was done about the request so far (T67); who of our staff did it is withheld. */
    history: historyOf(ofRequest),
    consultations: consultationsOf(ofRequest, own),
    limits: limitsOf(request),
  };
}

const historyOf = (items: readonly LedgerItem[]) =>
  items
    .flatMap((item) =>
      item.kind === "evidence" ? [{ type: item.type, at: item.at }] : [],
    )
    .toSorted((one, other) => one.at.localeCompare(other.at));

async function callData(
  ledger: Ledger,
  { interactionId, seenAt }: Recording,
  {
    scope,
    of,
    asOf,
    policy,
    telling,
    ...given
  }: Given & { of: SubjectKind; telling: ToldElsewhere },
) {
  const items = await ledger.readPartition(callPartition(interactionId));
  const own = new Set(scope.map((recording) => recording.recordingId));
  const end = items.find((item) => item.kind === "collection");
  return {
    interactionId,
    /** Its end, or when we first heard of its recording. */
    at: end?.endedAt ?? seenAt,
    // What the customer answered is no data of the agent's (Art 15(4)).
    consent: items.flatMap((item) =>
      item.kind === "consent" && of === "customer" ? [answerView(item)] : [],
    ),
    ended: endsIn(items),
    recordings: items.flatMap((item) =>
      item.kind === "recording" && own.has(item.recordingId)
        ? [recordingData(item, given)]
        : [],
    ),
    listenings: listeningsIn(items, own, telling),
    events: eventsIn(items),
    disclosures: (await toldOf(ledger, items, asOf))
      .filter(({ recordingId }) => own.has(recordingId))
      .map((one) => disclosureData(one, policy)),
  };
}

const endsIn = (items: readonly LedgerItem[]) =>
  items.flatMap((item) =>
    item.kind === "collection"
      ? [
          {
            callId: item.callId,
            direction: item.direction,
            endedAt: item.endedAt,
          },
        ]
      : [],
  );

/** What authorities got is told apart, and not while the law forbids it (T99). */
const eventsIn = (items: readonly LedgerItem[]) =>
  items.flatMap((item) =>
    item.kind === "evidence" && item.type !== "recording.disclosed"
      ? [{ type: item.type, at: item.at }]
      : [],
  );

/** Which authority got it, when, and on which law (Art 15(1)(c), R34). */
const disclosureData = (
  { recordingId, at, disclosure }: DisclosedRecording,
  policy: Pick<RightsPolicy, "recipients">,
) => ({
  ...{ recordingId, at },
  to: nameOf(policy, disclosure.recipientId),
  provision: disclosure.provision ?? "",
});

function recordingData(
  recording: Recording,
  { audio, texts, refused }: Pick<Given, "audio" | "texts" | "refused">,
) {
  const { recordingId, type, state, seenAt, bytes } = recording;
  const { keptAt, dueAt, erasure } = recording;
  const file = audio.find((one) => one.recordingId === recordingId);
  return {
    ...{ recordingId, type, state, seenAt, bytes, keptAt, dueAt },
    erased: erasure,
    ...(file === undefined ? goneOf(erasure, refused.get(recordingId)) : {}),
    audio: file?.name ?? null,
    given: givenOf(file),
    audioIs: file && audioIs[file.bucket],
    texts: texts.flatMap((one) =>
      one.recordingId === recordingId ? [one.name] : [],
    ),
  };
}

/** Why there is none, as far as there is a reason to tell. */
function goneOf(
  erasure: Recording["erasure"],
  reasons: readonly GrantRefusal[] = [],
): { gone?: WhyGone } {
  if (erasure !== undefined) return { gone: whyGone[erasure.cause] };
  return reasons.includes("expired") ? { gone: "over" } : {};
}

const givenOf = (file: Given["audio"][number] | undefined): AudioGiven => {
  if (file === undefined) return "none";
  return file.bucket === "exports" ? "in-part" : "all";
};

/** Art 12(1), 15(4): who gets less than all is told so, and why. */
const audioIs = {
  recordings: "all of it",
  exports:
    "without what would adversely affect others, such as their voices (Art 15(4))",
} as const;

const whyGone: Readonly<Record<ErasureCause, WhyGone>> = {
  term: "term",
  lifecycle: "term",
  cap: "term",
  request: "asked",
  withdrawn: "asked",
  objection: "asked",
  refused: "not-allowed",
  "unknown-call": "not-allowed",
  overwritten: "not-allowed",
  "never-kept": "not-allowed",
  minor: "not-allowed",
};

export type Limit = { right: Right; reason: RefusalReason; article: string };

/** What was asked and is not in here, or not for every call, with the reason that the answer gives as well (Art 12(4)). */
const limitsOf = ({ approval }: Request): Limit[] =>
  (approval?.outcomes ?? []).flatMap((outcome) =>
    outcome.result === "granted"
      ? []
      : [
          {
            right: outcome.right,
            reason: outcome.reason,
            article: refusalTable[outcome.reason].article,
          },
        ],
  );
