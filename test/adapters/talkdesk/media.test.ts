import { readAudio } from "#local/talkdesk/audio-files";
import type { Bytes, Media } from "#domain/ports";
import { runTalkdesk } from "#test/local/talkdesk/running-talkdesk";
import { expect, test } from "vitest";
import {
  mp3,
  placeRecording,
  platformAnswering,
  platformOn,
  recordingId,
} from "./opened-platform.ts";

test("the audio arrives whole, from the second host, where no bearer was shown", async () => {
  const talkdesk = await runTalkdesk();
  const id = placeRecording(talkdesk);
  const media = await platformOn(talkdesk).platform.openMedia(id);
  expect(media).toMatchObject({ outcome: "opened", contentType: "audio/mpeg" });
  expect(await bytesOf(media)).toEqual(readAudio("conversation-invoice.mp3"));
  const requests = talkdesk.control.observe().requests;
  expect(requests.filter(({ host }) => host === "media")).toMatchObject([
    { status: 200, authorized: false },
  ]);
});

test("audio the API's host serves itself is opened", async () => {
  const { platform } = platformAnswering(() => new Response(mp3));
  expect(await bytesOf(await platform.openMedia(recordingId))).toEqual(
    Buffer.from(mp3),
  );
});

test("a page that calls itself audio is refused", async () => {
  const talkdesk = await runTalkdesk();
  const id = placeRecording(talkdesk);
  talkdesk.control.setFaults({ media: "html" });
  expect(await platformOn(talkdesk).platform.openMedia(id)).toEqual({
    outcome: "refused",
    because: "not-audio",
  });
});

test("an empty file is refused", async () => {
  const { platform } = platformAnswering(() => new Response(null));
  expect(await platform.openMedia(recordingId)).toEqual({
    outcome: "refused",
    because: "not-audio",
  });
});

test("a file that says it is too large is refused", async () => {
  const talkdesk = await runTalkdesk();
  const id = placeRecording(talkdesk);
  const { platform } = platformOn(talkdesk, {
    settings: { maxMediaBytes: 1000 },
  });
  expect(await platform.openMedia(id)).toEqual({
    outcome: "refused",
    because: "too-large",
  });
});

test("a file that goes on past the limit without saying so breaks off its reader", async () => {
  const talkdesk = await runTalkdesk();
  const id = placeRecording(talkdesk);
  talkdesk.control.setFaults({
    media: "oversized",
    oversizedBytes: 8 * 1024 * 1024,
  });
  const media = await platformOn(talkdesk).platform.openMedia(id);
  await expect(bytesOf(media)).rejects.toMatchObject({
    name: "MediaTooLarge",
    code: "media-too-large",
  });
});

test("a file of exactly the largest size passes", async () => {
  const { platform } = platformAnswering(() => new Response(mp3), {
    maxMediaBytes: mp3.length,
  });
  expect(await bytesOf(await platform.openMedia(recordingId))).toHaveLength(
    mp3.length,
  );
});

test("audio that arrives byte by byte is recognised and whole", async () => {
  const { platform } = platformAnswering(
    () =>
      new Response(
        ReadableStream.from([...mp3].map((byte) => new Uint8Array([byte]))),
      ),
  );
  expect(await bytesOf(await platform.openMedia(recordingId))).toEqual(
    Buffer.from(mp3),
  );
});

test("audio that breaks off is a failure for its reader", async () => {
  const { platform } = platformAnswering(
    () => new Response(ReadableStream.from(breakingOff())),
  );
  await expect(
    bytesOf(await platform.openMedia(recordingId)),
  ).rejects.toMatchObject({ code: "unreachable" });
});

test("audio the API does not know is absent", async () => {
  const { platform } = platformOn(await runTalkdesk());
  expect(await platform.openMedia(recordingId)).toEqual({ outcome: "absent" });
});

async function* breakingOff() {
  yield mp3;
  await Promise.reject(new Error("reset"));
}

async function bytesOf(media: Media): Promise<Buffer> {
  if (media.outcome !== "opened")
    throw new TypeError(`not opened: ${media.outcome}`);
  return Buffer.concat(await chunksOf(media.body));
}

async function chunksOf(body: Bytes): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return chunks;
}
