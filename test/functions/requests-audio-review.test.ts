import { describe, expect, test } from "vitest";
import { fileOf, heardIn, loudness } from "#test/adapters/audio/sound";
import { keepCall } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import {
  agent,
  approve,
  caller,
  detailsOf,
  packed,
  put,
  waiting,
} from "#test/builders/heard-requests";
import { openOffice, recordingOf } from "#test/builders/office";
import { decide, gathered, stepsOf } from "#test/builders/requests";

describe("a recording of one channel", () => {
  test("T64: keeps the answer from being approved until a person heard it, and is named", async () => {
    const one = await waiting("one-channel.mp3");
    const { recordingId, interactionId } = one.recording;
    const refused = await approve(one);
    expect(refused.status).toBe(409);
    expect(refused.body["detail"]).toContain(recordingId);
    expect((await detailsOf(one))["audioReviews"]).toEqual([
      {
        ...{ recordingId, interactionId, because: "one-channel" },
        channels: 1,
        lengthMs: 3000,
        openedAt: one.office.now(),
      },
    ]);
    await put(one, { mutes: [] });
    expect((await approve(one)).status).toBe(200);
  });

  test("keeps an access from being granted in part unheard, too", async () => {
    const one = await waiting("one-channel.mp3");
    const partly = await decide(one.office, one.requestId, "approval", {
      verdict: "each",
      outcomes: [
        {
          right: "access",
          result: "partly",
          interactionIds: [one.recording.interactionId],
          reason: "identity-not-established",
        },
      ],
    });
    expect(partly.status).toBe(409);
    expect(partly.body["detail"]).toContain(one.recording.recordingId);
  });

  test("need not be heard for what is granted without it", async () => {
    const one = await waiting("one-channel.mp3");
    const partly = await decide(one.office, one.requestId, "approval", {
      verdict: "each",
      outcomes: [
        {
          right: "access",
          result: "partly",
          interactionIds: ["another-call"],
          reason: "rights-of-others",
        },
      ],
    });
    expect(partly.status).toBe(200);
  });

  test("may be refused unheard: who is given nothing hears nobody", async () => {
    const one = await waiting("one-channel.mp3");
    const refused = await decide(one.office, one.requestId, "approval", {
      verdict: "refused",
      reason: "identity-not-established",
    });
    expect(refused.status).toBe(200);
  });

  test("is given as it is when there is nothing to mute", async () => {
    const one = await waiting("one-channel.mp3");
    await put(one, { mutes: [] });
    const { name, bytes } = await packed(one);
    expect(name).toMatch(/\.mp3$/);
    expect(bytes).toEqual(await fileOf("one-channel.mp3"));
  });

  test("is given muted where it was marked, with who marked how much as evidence", async () => {
    const one = await waiting("one-channel.mp3");
    const { body } = await put(one, {
      mutes: [
        { fromMs: 1250, toMs: 2400 },
        { fromMs: 1200, toMs: 1300 },
      ],
    });
    expect(body["reviewed"]).toEqual({
      mutes: [{ fromMs: 1200, toMs: 2400 }],
      ...{ by: staffId, at: one.office.now() },
    });
    const sound = heardIn((await packed(one)).bytes);
    expect(loudness(sound, ...caller)).toBeGreaterThan(500);
    expect(loudness(sound, ...agent)).toBe(0);
    expect((await detailsOf(one))["history"]).toContainEqual({
      type: "audio.reviewed",
      at: one.office.now(),
      details: {
        recordingId: one.recording.recordingId,
        listeningId: expect.any(String),
        ...{ by: staffId, mutes: 1, mutedMs: 1200 },
      },
    });
  });

  test("may be marked anew until the package is built, and not after", async () => {
    const one = await waiting("one-channel.mp3");
    await put(one, { mutes: [{ fromMs: 0, toMs: 3000 }] });
    await put(one, { mutes: [{ fromMs: 1200, toMs: 2400 }] });
    const { bytes } = await packed(one);
    expect(loudness(heardIn(bytes), ...caller)).toBeGreaterThan(500);
    expect((await put(one, { mutes: [] })).status).toBe(409);
  });

  test.each([
    [
      "behind the end",
      { mutes: [{ fromMs: 0, toMs: 3001 }] },
      422,
      "mutes.0.toMs",
    ],
    ["backwards", { mutes: [{ fromMs: 2, toMs: 1 }] }, 422, "mutes.0.toMs"],
    ["no list", {}, 400, "mutes"],
    [
      "a third channel",
      { mutes: [], contactChannel: 3 },
      400,
      "contactChannel",
    ],
  ])("%s is refused by its field", async (_, body, status, field) => {
    const one = await waiting("one-channel.mp3");
    expect((await put(one, body)).body).toMatchObject({
      status,
      errors: [{ field }],
    });
  });

  test("that the request does not ask about cannot be marked", async () => {
    const one = await waiting("constant.mp3", 1);
    expect((await put(one, { mutes: [] })).status).toBe(404);
  });
});

test("a format that cannot be read cannot be muted, and passes when a person says so", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const requestId = await gathered(office);
  await stepsOf(office, requestId).openApproval();
  const recording = await recordingOf(office, call.interactionId);
  const one = { office, requestId, recording };
  expect(
    (await put(one, { mutes: [{ fromMs: 0, toMs: 1 }] })).body,
  ).toMatchObject({ status: 422, errors: [{ field: "mutes" }] });
  await put(one, { mutes: [] });
  expect((await approve(one)).status).toBe(200);
});
