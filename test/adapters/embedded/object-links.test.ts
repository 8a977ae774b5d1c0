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

test("a link opens until its last second and not from then on (A24)", async () => {
  const link = await embedded.objects.link(
    "recordings",
    await putRecording("a key/ș?&#"),
    60,
  );
  expect(
    embedded.s3.openLink(link, at("2026-11-24T10:01:00.122Z")),
  ).toMatchObject({
    outcome: "opened",
    bytes: 5,
    contentType: "audio/mpeg",
  });
  expect(embedded.s3.openLink(link, at("2026-11-24T10:01:00.123Z"))).toEqual({
    outcome: "expired",
  });
});

test.each(["key", "versionId", "expires", "signature"])(
  "a link whose %s was changed opens nothing",
  async (field) => {
    const link = await embedded.objects.link(
      "recordings",
      await putRecording("recording"),
      60,
    );
    const url = new URL(link, "http://here");
    url.searchParams.set(field, `${url.searchParams.get(field) ?? ""}0`);
    expect(
      embedded.s3.openLink(`${url.pathname}${url.search}`, embedded.now()),
    ).toEqual({ outcome: "forged" });
  },
);

test.each([
  "",
  "/",
  "/objects/other?key=a",
  "/objects/recordings",
  "http://",
  "/objects/recordings?key=%E0%A4%A",
])("%j is no link of ours", (link) => {
  expect(embedded.s3.openLink(link, embedded.now())).toEqual({
    outcome: "forged",
  });
});

test("a link for another bucket does not open this one", async () => {
  const link = await embedded.objects.link(
    "exports",
    await putRecording("recording"),
    60,
  );
  expect(
    embedded.s3.openLink(
      link.replace("/exports", "/recordings"),
      embedded.now(),
    ),
  ).toEqual({ outcome: "forged" });
});

test.each([0, 7 * 86_400 + 1, Number.NaN])(
  "a link of %d seconds is not made (A24)",
  async (seconds) => {
    const version = await putRecording("recording");
    await expect(
      embedded.objects.link("recordings", version, seconds),
    ).rejects.toMatchObject({
      code: "AuthorizationQueryParametersError",
    });
  },
);
