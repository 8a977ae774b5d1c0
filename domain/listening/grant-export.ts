import type { Ledger } from "../ports.ts";
import type { GrantRefusal } from "#schemas/grant";
import type { ListeningId, RecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Listening } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { attemptEach, valuesOf } from "../attempt.ts";
import { localDate } from "../clock/calendar-day.ts";
import { recordingKey } from "../ledger/keys.ts";
import { type WithAudio, withAudio } from "../package/access-package.ts";
import { decideGrant, type Grant, type GrantAsked } from "./decide-grant.ts";
import { isGranted } from "./matter.ts";

export type ExportPorts = {
  ledger: Pick<Ledger, "append" | "read">;
  /** The same name twice is the same line. */
  lineId: (name: string) => ListeningId;
};
export type ExportAsked = {
  request: Pick<Request, "requestId" | "approval">;
  /** For which of its packages. */
  act: "package" | "portable-package";
  recording: Recording;
  now: Instant;
};
export type ExportGrant =
  | { verdict: "granted"; recording: WithAudio }
  | { verdict: "refused"; reasons: readonly GrantRefusal[] };
/** What is left out of a package, and why. */
export type NotGiven = ReadonlyMap<RecordingId, readonly GrantRefusal[]>;

/**
 * May this recording go into its subject's package, now? The grant is asked as a play asks it, of what is so at this moment;
 * whoever approved the answer was asked for their standing then (R56, T84, docs/decisions/035). Either answer is a line before
 * anything is packed; said again on the same day it is the same line.
 */
export async function grantExport(
  { ledger, lineId }: ExportPorts,
  asking: ExportAsked,
): Promise<ExportGrant> {
  const found = await asItIs(ledger, asking.recording);
  const [recording] = found;
  const grant = decideGrant(askedFor(asking), {
    staff: "approved",
    ...(recording === undefined ? {} : { recording }),
    matterStands: await isGranted(
      ledger,
      { requestId: asking.request.requestId, act: asking.act },
      asking.recording,
    ),
    today: localDate(asking.now, "UTC"),
    now: asking.now,
  });
  const answer = answerOf(grant, found);
  await ledger.append(lineOf(asking, answer, lineId));
  return answer;
}

/** What is granted without audio is gone all the same. */
function answerOf(grant: Grant, found: readonly Recording[]): ExportGrant {
  if (grant.verdict === "refused") return grant;
  const [audio] = withAudio(found);
  return audio === undefined
    ? { verdict: "refused", reasons: ["gone"] }
    : { verdict: "granted", recording: audio };
}

/** Which of these recordings go into the package, and why not the others. */
export async function grantEach(
  ports: ExportPorts,
  asking: Omit<ExportAsked, "recording">,
  recordings: readonly Recording[],
): Promise<{ given: WithAudio[]; refused: NotGiven }> {
  const asked = await attemptEach(recordings, 16, async (recording) => ({
    recordingId: recording.recordingId,
    grant: await grantExport(ports, { ...asking, recording }),
  }));
  const answers = valuesOf(asked, (reason) => reason);
  return {
    given: answers.flatMap(({ grant }) =>
      grant.verdict === "granted" ? [grant.recording] : [],
    ),
    refused: new Map(
      answers.flatMap(({ recordingId, grant }) =>
        grant.verdict === "refused" ? [[recordingId, grant.reasons]] : [],
      ),
    ),
  };
}

const askedFor = ({
  request: { requestId },
}: Pick<ExportAsked, "request">): GrantAsked => ({
  use: "export",
  purpose: "subject-request",
  circumstance: { kind: "request", requestId },
});

/** Read again by its own key: it may have been erased since the scope was read. */
async function asItIs(
  ledger: Pick<Ledger, "read">,
  { interactionId, platformRecordingId }: Recording,
): Promise<Recording[]> {
  const item = await ledger.read(
    recordingKey(interactionId, platformRecordingId),
  );
  return item?.kind === "recording" ? [item] : [];
}

function lineOf(
  asking: ExportAsked,
  answer: ExportGrant,
  lineId: ExportPorts["lineId"],
): Listening {
  const { request, act, recording, now } = asking;
  const { requestId, approval } = request;
  const { recordingId, interactionId } = recording;
  const reasons = "reasons" in answer ? answer.reasons : [];
  const said = [approval?.decidedAt, now.slice(0, 10), ...reasons];
  const name = [requestId, act, recordingId, ...said].join("#");
  return {
    kind: "listening",
    listeningId: lineId(name),
    ...{ door: "broker", ...askedFor(asking), interactionId, recordingId },
    staffId: approval?.decidedBy ?? null,
    ...(approval === undefined ? {} : { approvedAt: approval.decidedAt }),
    at: now,
    verdict: answer.verdict,
    reasons: [...reasons],
    revision: 0,
  };
}
