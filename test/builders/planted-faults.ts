import { randomUUID } from "node:crypto";
import { collectedKey } from "#domain/collection/collected-key";
import type { ObjectVersion } from "#domain/ports";
import { keep } from "#domain/retention/keepers";
import { orderErasure } from "#domain/retention/order-erasure";
import { recordingKey } from "#domain/ledger/keys";
import { plusDays } from "#domain/time/instant";
import { CallId, RequestId, SuspensionId, type VersionId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { FindingType } from "#schemas/reconciliation";
import { bodyOf } from "#test/contracts/bodies";
import {
  aCall,
  answer,
  type Call,
  keepCall,
  land,
  report,
  sweep,
  witness,
} from "./calls.ts";
import { type Office, recordingOf } from "./office.ts";

class NotPlanted extends Error {
  readonly code = "not-planted";
}

/** The platform tells in its report of this call. */
export function reportedByPlatform(
  office: Office,
  { callId }: Pick<Call, "callId">,
): void {
  office.platform.calls.push({
    callId,
    interactionId: undefined,
    direction: "inbound",
    endedAt: office.now(),
    spoken: true,
  });
}

/** A kept call that everybody knows of. */
export async function keptCall(office: Office): Promise<Call> {
  const call = await keepCall(office);
  reportedByPlatform(office, call);
  await witness(office);
  return call;
}

export const holdOn = (office: Office, call: Call) =>
  keep(office, recordingKey(call.interactionId, call.platformRecordingId), {
    by: "hold",
    id: SuspensionId.parse(randomUUID()),
  });

/** A call whose recording was erased here and at the platform. */
export async function erasedCall(office: Office): Promise<Call> {
  const call = await keptCall(office);
  await change(office, call, (recording) =>
    orderErasure(
      recording,
      { cause: "request", requestId: RequestId.parse(randomUUID()) },
      office.now(),
    ),
  );
  await sweep(office, "erase");
  await witness(office);
  if ((await recordingOf(office, call.interactionId)).state !== "erased")
    throw new NotPlanted("the recording should be erased");
  return call;
}

/** Calls of every kind, and nothing amiss with any of them. */
export async function healthyWorld(office: Office): Promise<void> {
  await keptCall(office);
  await keptCall(office);
  await holdOn(office, await keptCall(office));
  await erasedCall(office);
  const refused = aCall();
  await answer(office, refused, { digit: "2" });
  office.platform.hasRecorded(refused.platformRecordingId, refused.callId);
  reportedByPlatform(office, refused);
  await report(office, refused);
  office.clock.advance(30_000);
  await sweep(office, "collect");
  await sweep(office, "erase");
  await land(office);
}

/** Does one thing wrong that no event tells of. */
type Plant = () => Promise<unknown>;

/** What of the calls a comparison can find; the rest is found as it happens, or in the settings. */
export type Compared = Exclude<
  FindingType,
  | "bulk-listening"
  | "listened-outside-the-rules"
  | "transfer-ending"
  | "transfer-ended"
>;

/** Each prepares its call, which is well until the fault is planted; so none meets another's events and sweeps. */
export const faults: Readonly<
  Record<Compared, (office: Office) => Promise<Plant>>
> = {
  "unknown-version": (office) =>
    Promise.resolve(() => write(office, randomUUID())),
  overwritten: async (office) => {
    const { version } = await kept(office);
    return () => write(office, version.key);
  },
  "present-though-erased": async (office) => {
    const { interactionId } = await erasedCall(office);
    const { recordingId } = await recordingOf(office, interactionId);
    return () => write(office, recordingId);
  },
  missing: async (office) => {
    const { version } = await kept(office);
    return () => office.objects.deleteVersions("recordings", [version]);
  },
  overdue: async (office) => {
    const { call } = await kept(office);
    return () =>
      change(office, call, ({ nextAt: _lost, ...recording }) => ({
        ...recording,
        dueAt: plusDays(office.now(), -1),
      }));
  },
  "refused-with-audio": async (office) => {
    const { call } = await kept(office);
    return () => answer(office, call, { digit: "2" });
  },
  "platform-copy-left": async (office) => {
    const { platformRecordingId, callId } = await erasedCall(office);
    return () => {
      office.platform.hasRecorded(platformRecordingId, callId);
      return Promise.resolve();
    };
  },
  "landed-unheard": async (office) => {
    const call = aCall();
    await answer(office, call);
    reportedByPlatform(office, call);
    await report(office, call);
    return () => landUnheard(office, call);
  },
  "call-unheard": (office) =>
    Promise.resolve(() => {
      const callId = CallId.parse(`call-${randomUUID()}`);
      reportedByPlatform(office, { callId });
      return Promise.resolve();
    }),
  "kept-unlocked": async (office) => {
    const { call, version } = await kept(office);
    await holdOn(office, call);
    return () => office.objects.hold(version, false);
  },
  "locked-unkept": async (office) => {
    const { version } = await kept(office);
    return () => office.objects.hold(version, true);
  },
  "orphan-marker": (office) =>
    Promise.resolve(() =>
      Promise.resolve(office.s3.deleteCurrent("recordings", randomUUID())),
    ),
};

const landUnheard = (office: Office, call: Call) =>
  office.objects.put(
    "landing",
    collectedKey(call.interactionId, call.callId, {
      id: call.platformRecordingId,
      type: "conversation",
    }),
    bodyOf(`ID3 ${call.platformRecordingId}`),
    "audio/mpeg",
  );

async function kept(
  office: Office,
): Promise<{ call: Call; version: ObjectVersion }> {
  const call = await keptCall(office);
  return { call, version: await versionOf(office, call) };
}

async function versionOf(office: Office, call: Call): Promise<ObjectVersion> {
  const { recordingId: key, versionId } = await recordingOf(
    office,
    call.interactionId,
  );
  if (versionId === undefined) throw new NotPlanted("it is kept");
  return { key, versionId };
}

async function write(
  { objects }: Office,
  key: string,
): Promise<VersionId | undefined> {
  const bytes = bodyOf("ID3 from nobody");
  return (await objects.put("recordings", key, bytes, "audio/mpeg")).versionId;
}

async function change(
  office: Office,
  call: Call,
  to: (recording: Recording) => Recording,
): Promise<void> {
  const recording = await recordingOf(office, call.interactionId);
  const [outcome] = await office.ledger.replace([to(recording)]);
  if (outcome !== "replaced") throw new NotPlanted("somebody else wrote");
}
