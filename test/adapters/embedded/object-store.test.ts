import { openEmbedded, type Embedded } from "#adapters/embedded/open-embedded";
import { VersionId } from "#schemas/ids";
import { bodyOf, textOf } from "#test/contracts/bodies";
import { at } from "#test/contracts/ledger-items";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

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

function hide(key: string): VersionId {
  const marker = embedded.s3.deleteCurrent("recordings", key);
  return VersionId.parse(marker);
}

describe("a delete marker", () => {
  test("cannot be held (A10, T14)", async () => {
    const { key } = await putRecording("recording");
    await expect(
      embedded.objects.hold({ key, versionId: hide(key) }, true),
    ).rejects.toMatchObject({
      code: "MethodNotAllowed",
    });
  });

  test("cannot be read", async () => {
    const { key } = await putRecording("recording");
    await expect(
      embedded.objects.read("recordings", { key, versionId: hide(key) }),
    ).rejects.toMatchObject({
      code: "MethodNotAllowed",
    });
  });

  test("reads as absent to whoever names no version, until it is deleted (A10)", async () => {
    const version = await putRecording("recording");
    const marker = hide("recording");
    expect(embedded.s3.head("recordings", "recording")).toEqual({
      outcome: "absent",
      deleteMarker: true,
    });
    await embedded.objects.deleteVersions("recordings", [
      { key: "recording", versionId: marker },
    ]);
    expect(embedded.s3.head("recordings", "recording")).toMatchObject({
      outcome: "present",
      versionId: version.versionId,
    });
  });
});

describe("deletion", () => {
  test("does not cut off a download that has begun (A24)", async () => {
    const version = await putRecording("recording");
    const body = await embedded.objects.read("recordings", version);
    await embedded.objects.deleteVersions("recordings", [version]);
    expect(await textOf(body)).toBe("audio");
  });
});
