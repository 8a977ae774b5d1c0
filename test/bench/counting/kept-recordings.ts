import { plusDays } from "#domain/time/instant";
import { RecordingId, SubjectToken } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { aRecording } from "#test/contracts/ledger-items";
import { aPlatformCall, landingKeyOf } from "./platform-ids.ts";
import { hexadecimalId, seededRandom } from "./random.ts";

type Kept = {
  dueAt: Instant;
  subjectOf?: (index: number) => SubjectToken;
  /** Another seed makes other calls; the same one the same calls, under the same keys. */
  seed?: number;
};

/** Recordings of as many calls as the vault keeps them, all due at one instant; each with every field a real one has. */
export function* keptRecordings(
  count: number,
  { dueAt, subjectOf = distinctSubject, seed = 1 }: Kept,
): Generator<Recording> {
  const random = seededRandom(seed);
  const seenAt = plusDays(dueAt, -30);
  for (let index = 0; index < count; index += 1) {
    const call = aPlatformCall(random);
    yield aRecording({
      ...call,
      recordingId: aRecordingId(random),
      landingKey: landingKeyOf(call),
      etag: "0123456789abcdef0123456789abcdef",
      versionId: "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY",
      bytes: 1_000_000,
      subject: subjectOf(index),
      seenAt,
      keptAt: seenAt,
      dueAt,
      nextAt: dueAt,
    });
  }
}

/** Ours are UUIDs. */
const aRecordingId = (random: () => number): RecordingId =>
  RecordingId.parse(
    hexadecimalId(random).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
  );

/** As long as a token is: a key's short id and 32 bytes in base64url. */
export const distinctSubject = (index: number): SubjectToken =>
  SubjectToken.parse(`k1.${String(index).padStart(43, "0")}`);
