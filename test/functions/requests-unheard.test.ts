import { describe, expect, test } from "vitest";
import { audioReviewKey } from "#domain/audio/audio-review-key";
import { ListeningId, PlatformRecordingId, StaffId } from "#schemas/ids";
import type { Listening } from "#schemas/listening";
import { heardFor } from "#test/builders/heard";
import { type Case, detailsOf, waiting } from "#test/builders/heard-requests";
import { listen, type Person, reportHeard } from "#test/builders/listening";
import { colleagueId } from "#test/builders/staff";
import { staffId } from "#test/builders/gateway";
import { itemsOf, recordingOf } from "#test/builders/office";
import { putUnheard } from "#test/builders/requests";

const officer: Person = {
  staffId: StaffId.parse(staffId),
  roles: ["privacy-officer"],
};
const nothing = { mutes: [] };
const mark = ({ office, requestId, recording }: Case) =>
  putUnheard(office, requestId, recording.recordingId, nothing);

/** A line as a play of it leaves it, by default to its end. */
const line = (
  { office, requestId, recording }: Case,
  overrides: Partial<Listening> = {},
) =>
  heardFor(
    office.ledger,
    {
      ...{ requestId, recordingId: recording.recordingId },
      ...{ staffId: officer.staffId, at: office.now() },
    },
    overrides,
  );

describe("what is not to be heard of a recording", () => {
  test("is marked by somebody who played it for the request and said how much they heard, and the review names that play (Art 15(4), T64, T84)", async () => {
    const one = await waiting("one-channel.mp3");
    const { office, requestId, recording } = one;
    const { recordingId } = recording;
    const refused = await mark(one);
    expect([refused.status, refused.body["article"]]).toEqual([
      409,
      "Art 15(4) GDPR",
    ]);
    expect(refused.body["fix"]).toContain(
      `tacet recordings play ${recordingId} --purpose subject-request --circumstance request --matter ${requestId}`,
    );
    const circumstance = { kind: "request", requestId };
    const played = await listen(office, officer, recordingId, {
      body: { purpose: "subject-request", circumstance },
    });
    expect(played.status).toBe(201);
    expect((await mark(one)).status).toBe(409);
    office.clock.advance(3000);
    const listeningId = String(played.body["listeningId"]);
    await reportHeard(
      office,
      officer,
      { recordingId, listeningId },
      { seconds: 3 },
    );
    expect((await mark(one)).status).toBe(200);
    expect((await detailsOf(one))["history"]).toContainEqual({
      type: "audio.reviewed",
      at: office.now(),
      details: expect.objectContaining({ listeningId }),
    });
  });

  test.each<[string, Partial<Listening>]>([
    ["somebody else", { staffId: StaffId.parse(colleagueId) }],
    ["nobody: the play was refused", { verdict: "refused" }],
    ["nobody: not a second of it was heard", { heardSeconds: 0 }],
    ["nobody: it was saved as a file", { use: "download" }],
    ["them, to check the service", { circumstance: { kind: "quality" } }],
    ["nobody who said what for", { circumstance: undefined }],
  ])("is not marked when it was heard by %s (T84)", async (_, overrides) => {
    const one = await waiting("one-channel.mp3");
    await line(one, overrides);
    expect((await mark(one)).status).toBe(409);
  });

  test("is found behind more lines than a page holds", async () => {
    const one = await waiting("one-channel.mp3");
    for (let lines = 0; lines < 1001; lines += 1)
      await line(one, { heardSeconds: 0 });
    const last = "ffffffff-ffff-4fff-bfff-ffffffffffff";
    await line(one, { listeningId: ListeningId.parse(last) });
    expect((await mark(one)).status).toBe(200);
  });

  test("is marked unheard where the ledger knows no such recording any more", async () => {
    const one = await waiting("one-channel.mp3");
    const { office, requestId, recording } = one;
    const key = audioReviewKey(requestId, recording.recordingId);
    const review = await office.ledger.read(key);
    if (review?.kind !== "audio-review") expect.fail("nobody must hear it");
    const platformRecordingId = PlatformRecordingId.parse("nobodys");
    await office.ledger.replace([{ ...review, platformRecordingId }]);
    expect((await mark(one)).status).toBe(200);
  });

  test("is marked unheard where nobody can hear it any more, and where its line is no entity's (R27)", async () => {
    const over = await waiting("one-channel.mp3");
    await over.office.ledger.replace([
      {
        ...(await recordingOf(over.office, over.recording.interactionId)),
        state: "erased",
      },
    ]);
    expect((await mark(over)).status).toBe(200);
    const nobodys = await waiting("one-channel.mp3");
    for (const item of await itemsOf(
      nobodys.office,
      nobodys.recording.interactionId,
    ))
      if (item.kind === "consent" || item.kind === "collection")
        await nobodys.office.ledger.replace([{ ...item, entityId: null }]);
    expect((await mark(nobodys)).status).toBe(200);
  });
});
