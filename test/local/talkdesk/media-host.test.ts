import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import {
  aCall,
  jsonOf,
  passSeconds,
  runTalkdesk,
  signIn,
} from "./running-talkdesk.ts";

const audio = new URL("../../../local/talkdesk/audio/", import.meta.url);

async function mediaLinkOf(talkdesk: Talkdesk): Promise<string> {
  const { recordingIds } = talkdesk.control.placeCall(aCall());
  const api = await signIn(talkdesk);
  const answer = await api(`/recordings/${String(recordingIds[0])}/media`);
  expect(answer.status).toBe(302);
  return answer.headers.get("location") ?? "";
}

test("media redirects to the second host, in the header and in the body", async () => {
  const talkdesk = await runTalkdesk();
  const { recordingIds } = talkdesk.control.placeCall(aCall());
  const api = await signIn(talkdesk);
  const answer = await api(`/recordings/${String(recordingIds[0])}/media`);
  const href = answer.headers.get("location") ?? "";
  expect(answer.status).toBe(302);
  expect(await jsonOf(answer)).toMatchObject({ _links: { file: { href } } });
  expect(new URL(href).origin).toBe(talkdesk.mediaUrl);
  expect(new URL(href).hostname).not.toBe(new URL(talkdesk.url).hostname);
});

test("the link serves the call's speech as MP3", async () => {
  const talkdesk = await runTalkdesk();
  const answer = await fetch(await mediaLinkOf(talkdesk));
  expect(answer.headers.get("content-type")).toBe("audio/mpeg");
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(
    readFileSync(new URL("conversation-invoice.mp3", audio)),
  );
});

test("a bearer that reaches the second host is refused and noticed", async () => {
  const talkdesk = await runTalkdesk();
  const headers = { authorization: "Bearer carried-over" };
  const answer = await fetch(await mediaLinkOf(talkdesk), { headers });
  expect(answer.status).toBe(400);
  const { requests } = talkdesk.control.observe();
  expect(requests).toContainEqual(
    expect.objectContaining({ host: "media", authorized: true, status: 400 }),
  );
});

test("a link is refused once its minute is over", async () => {
  const talkdesk = await runTalkdesk();
  const link = await mediaLinkOf(talkdesk);
  passSeconds(talkdesk, 60);
  expect((await fetch(link)).status).toBe(403);
});

test("a link to another recording cannot be made from one", async () => {
  const talkdesk = await runTalkdesk();
  const link = new URL(await mediaLinkOf(talkdesk));
  link.pathname = "/recordings/other.mp3";
  expect((await fetch(link)).status).toBe(403);
});

test("a redirect can be led to a host that nobody allowed", async () => {
  const talkdesk = await runTalkdesk();
  const mediaRedirect = "http://elsewhere.invalid/file.mp3";
  talkdesk.control.setFaults({ mediaRedirect });
  expect(await mediaLinkOf(talkdesk)).toBe(mediaRedirect);
});

test("a page can come in place of audio and still call itself audio", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.setFaults({ media: "html" });
  const answer = await fetch(await mediaLinkOf(talkdesk));
  expect(answer.headers.get("content-type")).toBe("audio/mpeg");
  expect(await answer.text()).toMatch(/^<!doctype html>/);
});

test("oversized media states no length and goes on to its full size", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.setFaults({ media: "oversized", oversizedBytes: 3_000_001 });
  const answer = await fetch(await mediaLinkOf(talkdesk));
  expect(answer.headers.get("content-length")).toBeNull();
  expect((await answer.arrayBuffer()).byteLength).toBe(3_000_001);
});

test("every audio file is a small MP3 of three to eight seconds", () => {
  const names = readdirSync(audio).filter((name) => name.endsWith(".mp3"));
  expect(names).toHaveLength(8);
  for (const name of names) {
    const bytes = readFileSync(new URL(name, audio));
    // An MPEG-2 layer III frame begins with these bits; 3000 bytes are a second.
    expect(bytes.subarray(0, 2).toString("hex")).toBe("fff3");
    expect(bytes.length).toBeGreaterThan(3 * 3000);
    expect(bytes.length).toBeLessThan(8 * 3000);
  }
});
