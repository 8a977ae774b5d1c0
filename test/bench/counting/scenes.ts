import "./quiet.ts";
import type { FunctionName } from "#schemas/functions";
import type { RecordingId } from "#schemas/ids";
import type { Call } from "#test/builders/calls";
import { registered } from "#test/builders/listening";
import { recordingOf } from "#test/builders/office";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { doorsOf, type Doors } from "./doors.ts";
import { created, deleted } from "./object-events.ts";
import { aPlatformCall, landingKeyOf } from "./platform-ids.ts";
import { buckets, openCountedAws, type CountedAws } from "./open-aws.ts";
import type { AwsCall } from "./tally.ts";

/** What one invocation of a function asked of AWS. */
export type Scene = {
  by: FunctionName;
  when: string;
  calls: readonly AwsCall[];
};

type Note = (
  by: FunctionName,
  when: string,
  act: () => Promise<unknown>,
) => Promise<void>;
type Stage = Doors & { aws: CountedAws; note: Note };

const [hour, day] = [3600, 86_400];
let played: Promise<Scene[]> | undefined;

/** The life of a call and what may go otherwise, invocation by invocation; played once for all metrics. */
export const scenes = (): Promise<Scene[]> => (played ??= play());

async function play(): Promise<Scene[]> {
  await using aws = await openCountedAws();
  const found: Scene[] = [];
  const doors = doorsOf(aws);
  const stage: Stage = {
    ...doors,
    aws,
    async note(by, when, act) {
      found.push({ by, when, calls: await aws.tally.during(act) });
    },
  };
  await doors.warm();
  await quietMinute(stage);
  const call = aPlatformCall();
  await announced(stage, call);
  await kept(stage, call);
  await lookedForAgain(stage);
  await refused(stage, aPlatformCall());
  await answeredLate(stage, aPlatformCall());
  await erased(stage, call);
  return found;
}

async function quietMinute({ note, collect, settle, erase }: Stage) {
  await note("collect-recordings", "nothing due", collect);
  await note("settle-recordings", "nothing due", settle);
  await note("erase-recordings", "nothing due", erase);
}

async function announced({ note, answer, end }: Stage, call: Call) {
  await note("answer-consent", "first", () => answer(call));
  await note("answer-consent", "duplicate", () => answer(call));
  await note("receive-event", "first", () => end(call));
  await note("receive-event", "duplicate", () => end(call));
}

async function kept(stage: Stage, call: Call) {
  const { aws, note, admit, witness, collect } = stage;
  aws.platform.hasRecorded(call.platformRecordingId, call.callId);
  stage.pass(30);
  await note("collect-recordings", "one recording found", collect);
  const key = landingKeyOf(call);
  const at = aws.clock.now;
  const landed = await created(aws.s3, { bucket: "landing", key, at });
  await note("admit-recording", "with a yes", () => admit(landed));
  await note("admit-recording", "duplicate", () => admit(landed));
  const { recordingId } = await recordingOf(aws, call.interactionId);
  const copied = { bucket: "recordings", key: recordingId, at } as const;
  const version = await created(aws.s3, copied);
  await note("record-object-event", "created", () => witness(version));
  await listenedTo(stage, recordingId);
}

/** Somebody of the staff hears it who may, and somebody who may not. */
async function listenedTo(
  { aws, note, play }: Stage,
  recordingId: RecordingId,
) {
  const member = await registered(aws, ["quality-specialist"]);
  const other = await registered(aws, ["platform-engineer"]);
  await note("open-recording", "a play granted", () =>
    play(member, recordingId, 201),
  );
  await note("open-recording", "a play refused", () =>
    play(other, recordingId, 403),
  );
}

/** The other four looks, and the watch over the end of the call. */
async function lookedForAgain({ note, collect, pass }: Stage) {
  pass(90);
  await note("collect-recordings", "nothing new found", collect);
  pass(480);
  await collect();
  pass(3000);
  await collect();
  pass(3 * hour);
  await note("collect-recordings", "end of a call reported", collect);
  pass(20 * hour);
  await note("collect-recordings", "last look", collect);
}

async function refused(stage: Stage, call: Call) {
  const { aws, note, answer, admit, erase } = stage;
  stage.pass(day);
  const landed = await landing(aws, call);
  await answer(call, "2");
  await note("admit-recording", "with a no", () => admit(landed));
  await erase();
}

async function answeredLate(stage: Stage, call: Call) {
  const { aws, note, answer, end, admit, settle } = stage;
  stage.pass(day);
  await end(call);
  const landed = await landing(aws, call);
  await note("admit-recording", "before an answer", () => admit(landed));
  await answer(call);
  stage.pass(60);
  await note("settle-recordings", "answered since", settle);
}

async function erased(stage: Stage, call: Call) {
  const { aws, note, erase, witness } = stage;
  const { recordingId, versionId, dueAt } = await recordingOf(
    aws,
    call.interactionId,
  );
  if (versionId === undefined || dueAt === undefined)
    throw new NotKept("The recording with a yes was not kept.");
  aws.clock.now = dueAt;
  await note("erase-recordings", "one due", erase);
  const gone = deleted({ key: recordingId, versionId }, dueAt);
  await note("record-object-event", "deleted", () => witness(gone));
}

class NotKept extends Error {
  override readonly name = "NotKept";
  readonly code = "not-kept";
}

/** Audio that lands without our counting how. */
async function landing({ s3, clock }: CountedAws, call: Call): Promise<object> {
  const key = landingKeyOf(call);
  await s3.send(
    new PutObjectCommand({ Bucket: buckets.landing, Key: key, Body: "ID3" }),
  );
  return created(s3, { bucket: "landing", key, at: clock.now });
}
