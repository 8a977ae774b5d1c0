import { expect, test } from "vitest";
import { aRequest, problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

const recordingId = "0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90";
const path = `/requests/${requestId}/recordings/${recordingId}/mutes`;
const mute = ["requests", "mute", requestId, recordingId];
const aReview = (reviewed?: object) => ({
  recordingId,
  interactionId: "i-1",
  because: "one-channel",
  channels: 1,
  lengthMs: 3000,
  ...(reviewed === undefined ? {} : { reviewed }),
});

test("mutes are said in seconds and sent in milliseconds", async () => {
  const mutes = [
    { fromMs: 12_500, toMs: 14_200 },
    { fromMs: 60_000, toMs: 61_000 },
  ];
  await using api = await served({
    [`PUT ${path}`]: { body: aReview({ mutes, at: null }) },
  });
  const { code, out } = await api.tacet(
    ...mute,
    ..."--from 12.5 --to 14.2 --from 60 --to 61".split(" "),
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({ mutes });
  expect([code, out]).toEqual([0, "Muted: 12.5 s to 14.2 s, 60 s to 61 s.\n"]);
});

test("that there is nothing to mute is said, and on which channel the subject is", async () => {
  await using api = await served({
    [`PUT ${path}`]: { body: aReview({ mutes: [], at: null }) },
  });
  const { out } = await api.tacet(...mute, "--none", "--channel", "2");
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    mutes: [],
    contactChannel: 2,
  });
  expect(out).toBe("Muted: nothing.\n");
});

test.each([
  ["nothing", []],
  ["a start without an end", ["--from", "1"]],
  ["nothing and something", ["--none", "--from", "1", "--to", "2"]],
  ["no seconds", ["--from", "soon", "--to", "2"]],
])("%s is no review, and is not sent", async (_, said) => {
  await using api = await served({});
  const { code } = await api.tacet(...mute, ...said);
  expect([code, api.asked]).toEqual([2, []]);
});

test("a mute behind the end is told by its field", async () => {
  await using api = await served({
    [`PUT ${path}`]: problem(422, "Mend this field: mutes.0.toMs.", [
      {
        field: "mutes.0.toMs",
        message: "must not lie behind the recording's end, 3000 ms",
      },
    ]),
  });
  const { code, err } = await api.tacet(...mute, "--from", "1", "--to", "9");
  expect(code).toBe(2);
  expect(err).toContain("must not lie behind the recording's end, 3000 ms");
});

test("a request shows which recordings must be heard, and that this is next", async () => {
  const request = { waitsFor: "approval", state: "awaiting-approval" };
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({ ...request, audioReviews: [aReview()] }),
    },
  });
  const { out } = await api.tacet("requests", "show", requestId);
  expect(out).toMatch(new RegExp(`${recordingId}.*one-channel.*not heard yet`));
  expect(out).toContain(
    `Next: tacet recordings play ${recordingId} --purpose subject-request --circumstance request --matter ${requestId}, and once you heard it: tacet requests mute ${requestId} ${recordingId} (--from S --to S … | --none)`,
  );
});

test("who has not heard a recording is told how to", async () => {
  await using api = await served({
    [`PUT ${path}`]: {
      status: 409,
      body: {
        ...problem(409, "You have not heard this recording.").body,
        ...{ article: "Art 15(4) GDPR", fix: "Play it first." },
      },
    },
  });
  const { code, err } = await api.tacet(...mute, "--none");
  expect(code).not.toBe(0);
  expect(err).toContain("Play it first.");
});
