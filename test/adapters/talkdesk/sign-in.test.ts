import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import {
  deleter,
  passSeconds,
  runTalkdesk,
} from "#test/local/talkdesk/running-talkdesk";
import { expect, test } from "vitest";
import {
  callId,
  notSaying,
  placeRecordings,
  platformAnswering,
  platformOn,
  recordingId,
  secretOf,
  secretsWith,
} from "./opened-platform.ts";

const askedTokens = (talkdesk: Talkdesk) =>
  talkdesk.control
    .observe()
    .requests.filter(({ path }) => path === "/oauth/token")
    .map(({ status }) => status);

test("one token serves until a minute before it expires", async () => {
  const talkdesk = await runTalkdesk();
  placeRecordings(talkdesk);
  const { platform } = platformOn(talkdesk);
  await platform.listRecordings(callId);
  passSeconds(talkdesk, 530);
  await platform.listRecordings(callId);
  expect(askedTokens(talkdesk)).toEqual([200]);
  passSeconds(talkdesk, 550);
  await platform.listRecordings(callId);
  expect(askedTokens(talkdesk)).toEqual([200, 200]);
});

test("after ten minutes a new token is asked for, before the old one is refused", async () => {
  const talkdesk = await runTalkdesk();
  placeRecordings(talkdesk);
  const { platform } = platformOn(talkdesk);
  await platform.listRecordings(callId);
  passSeconds(talkdesk, 601);
  await platform.listRecordings(callId);
  expect(
    talkdesk.control.observe().requests.filter(({ status }) => status === 401),
  ).toEqual([]);
});

test("a token refused early is replaced once, and the request repeated", async () => {
  let asked = 0;
  const { platform } = platformAnswering(
    () => new Response(null, { status: ++asked === 1 ? 401 : 404 }),
  );
  expect(await platform.findRecording(recordingId)).toBeUndefined();
  expect(asked).toBe(2);
});

test("a new token that is refused as well is a failure", async () => {
  const { platform, asked } = platformAnswering(
    () => new Response(null, { status: 401 }),
  );
  await expect(platform.findRecording(recordingId)).rejects.toMatchObject({
    code: "token-refused",
  });
  expect(asked).toHaveLength(2);
});

test("while the secret is rotated, the older one still signs in", async () => {
  const talkdesk = await runTalkdesk();
  placeRecordings(talkdesk);
  const secrets = secretsWith("deleter:not-active-yet", secretOf(deleter));
  await expect(
    platformOn(talkdesk, { secrets }).platform.listRecordings(callId),
  ).resolves.toHaveLength(1);
  expect(askedTokens(talkdesk)).toEqual([401, 200]);
});

test("a client Talkdesk does not know is a failure that does not repeat the secret", async () => {
  const { platform } = platformOn(await runTalkdesk(), {
    secrets: secretsWith("deleter:wrong-word"),
  });
  const failure = {
    code: "client-refused",
    message: notSaying("wrong-word"),
  };
  await expect(platform.listRecordings(callId)).rejects.toMatchObject(failure);
});

test("a secret without its client id is a failure that does not repeat it", async () => {
  const { platform } = platformOn(await runTalkdesk(), {
    secrets: secretsWith("just-a-word"),
  });
  const failure = {
    code: "client-malformed",
    message: notSaying("just-a-word"),
  };
  await expect(platform.listRecordings(callId)).rejects.toMatchObject(failure);
});
