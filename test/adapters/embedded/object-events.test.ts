import { openEmbedded, type Embedded } from "#adapters/embedded/open-embedded";
import { VersionId } from "#schemas/ids";
import { bodyOf } from "#test/contracts/bodies";
import { at } from "#test/contracts/ledger-items";
import { afterEach, beforeEach, expect, test } from "vitest";

let embedded: Embedded;
beforeEach(() => {
  embedded = openEmbedded({ frozenAt: at("2026-11-24T10:00:00.123Z") });
});
afterEach(() => {
  embedded.close();
});

async function putRecording(key: string, text = "audio") {
  const { versionId } = await embedded.objects.put(
    "recordings",
    key,
    bodyOf(text),
    "audio/mpeg",
  );
  return { key, versionId: VersionId.parse(versionId) };
}

test("a put is told in EventBridge's shape (A22)", async () => {
  const version = await putRecording("recording", "hello");
  const [told] = embedded.events.after(0, 10);
  expect(told).toMatchObject({
    sequence: 1,
    event: {
      version: "0",
      "detail-type": "Object Created",
      source: "aws.s3",
      account: "000000000000",
      time: "2026-11-24T10:00:00Z",
      region: "embedded",
      resources: ["arn:aws:s3:::recordings"],
      detail: {
        version: "0",
        bucket: { name: "recordings" },
        object: {
          key: "recording",
          size: 5,
          etag: "5d41402abc4b2a76b9719d911017c592",
          "version-id": version.versionId,
          sequencer: "0000000000000001",
        },
        requester: "000000000000",
        reason: "PutObject",
      },
    },
  });
});

test("every change is told, and a marker's version id is the marker's own (A21, A22, T105)", async () => {
  const { objects, s3, events } = embedded;
  await objects.put("landing", "landed", bodyOf("hello"), "audio/mpeg");
  const admitted = await objects.admit(
    "landed",
    "5d41402abc4b2a76b9719d911017c592",
    "recording",
  );
  await objects.discard("landed");
  const marker = s3.deleteCurrent("recordings", "recording");
  const copy =
    admitted.outcome === "copied"
      ? admitted.versionId
      : VersionId.parse("none");
  await objects.deleteVersions("recordings", [
    { key: "recording", versionId: copy },
  ]);
  const told = events
    .after(0, 10)
    .map(({ event: { detail } }) => [
      detail.bucket.name,
      detail.reason,
      detail["deletion-type"],
      detail.object["version-id"],
    ]);
  expect(told).toEqual([
    ["landing", "PutObject", undefined, undefined],
    ["recordings", "CopyObject", undefined, copy],
    ["landing", "DeleteObject", "Permanently Deleted", undefined],
    ["recordings", "DeleteObject", "Delete Marker Created", marker],
    ["recordings", "DeleteObject", "Permanently Deleted", copy],
  ]);
});

test("what changed nothing, and holds, are not told (A20)", async () => {
  const version = await putRecording("recording");
  await embedded.objects.hold(version, true);
  await embedded.objects.deleteVersions("recordings", [version]);
  await embedded.objects.discard("never landed");
  expect(embedded.events.after(0, 10)).toHaveLength(1);
});
