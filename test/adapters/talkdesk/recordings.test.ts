import { scopes } from "#local/talkdesk/token-endpoint";
import { reader, runTalkdesk } from "#test/local/talkdesk/running-talkdesk";
import { CallId } from "#schemas/ids";
import { expect, test } from "vitest";
import {
  callId,
  saying,
  interactionId,
  placeRecording,
  platformAnswering,
  platformOn,
  recordingId,
  secretOf,
  secretsWith,
} from "./opened-platform.ts";

test("a recording is found until it is deleted, and not after", async () => {
  const talkdesk = await runTalkdesk();
  const id = placeRecording(talkdesk);
  const { platform } = platformOn(talkdesk);
  expect(await platform.findRecording(id)).toMatchObject({
    id,
    callId,
    type: "conversation",
  });
  await platform.requestDeletion(interactionId, id);
  expect(await platform.findRecording(id)).toBeUndefined();
});

test.each([204, 302, 400, 410, 500])(
  "HTTP %i does not prove that a recording is gone",
  async (status) => {
    const { platform } = platformAnswering(
      () => new Response(null, { status }),
    );
    await expect(platform.findRecording(recordingId)).rejects.toMatchObject({
      name: "PlatformFailure",
    });
  },
);

test("deleting a recording that is gone already is fine", async () => {
  const talkdesk = await runTalkdesk();
  const id = placeRecording(talkdesk);
  const { platform } = platformOn(talkdesk);
  await platform.requestDeletion(interactionId, id);
  await expect(
    platform.requestDeletion(interactionId, id),
  ).resolves.toBeUndefined();
});

test("a client that may not delete fails with the scope to ask Talkdesk for", async () => {
  const talkdesk = await runTalkdesk();
  const id = placeRecording(talkdesk);
  const { platform } = platformOn(talkdesk, {
    secrets: secretsWith(secretOf(reader)),
  });
  const failure = {
    code: "scope-missing",
    message: saying(scopes.delete),
  };
  await expect(
    platform.requestDeletion(interactionId, id),
  ).rejects.toMatchObject(failure);
});

test("a recording is paused by its interaction", async () => {
  const talkdesk = await runTalkdesk();
  const { platform } = platformOn(talkdesk, {
    secrets: secretsWith(secretOf(reader)),
  });
  await platform.pauseRecording(interactionId);
  expect(talkdesk.control.observe().pauses).toMatchObject([{ interactionId }]);
});

test.each([404, 409])(
  "nothing to pause (HTTP %i) is no failure",
  async (status) => {
    const { platform } = platformAnswering(
      () => new Response(null, { status }),
    );
    await expect(
      platform.pauseRecording(interactionId),
    ).resolves.toBeUndefined();
  },
);

test("an id stays one segment of the path", async () => {
  const { platform, asked } = platformAnswering(() =>
    Response.json({ count: 0 }),
  );
  await platform.listRecordings(CallId.parse("a?b=c&%2F"));
  expect(asked[0]?.url).toBe(
    "https://api.example/calls/a%3Fb%3Dc%26%252F/recordings",
  );
});
