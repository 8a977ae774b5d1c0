import { expect, test } from "vitest";
import type { Faults } from "#local/talkdesk/faults";
import {
  aCall,
  callEnd,
  deleter,
  jsonOf,
  passSeconds,
  reader,
  runTalkdesk,
  signIn,
} from "./running-talkdesk.ts";

async function withOneRecording(
  faults: Partial<Faults> = {},
  client: { id: string; secret: string } = deleter,
) {
  const talkdesk = await runTalkdesk();
  talkdesk.control.setFaults(faults);
  const { recordingIds } = talkdesk.control.placeCall(aCall());
  const id = String(recordingIds[0]);
  const api = await signIn(talkdesk, client);
  const status = async (path: string, method = "GET") =>
    (await api(path, { method })).status;
  return {
    talkdesk,
    api,
    erase: () =>
      status(`/interactions/interaction-1/recordings/${id}`, "DELETE"),
    read: () => status(`/recordings/${id}`),
    media: () => status(`/recordings/${id}/media`),
    status,
    id,
  };
}

test("a deleted recording answers 404 and leaves the list", async () => {
  const { api, erase, read, media } = await withOneRecording();
  expect(await erase()).toBe(204);
  expect(await read()).toBe(404);
  expect(await media()).toBe(404);
  const list = await jsonOf(api("/calls/call-1/recordings"));
  expect(list).toMatchObject({ total: 0 });
});

test("a link handed out before the delete serves nothing after it", async () => {
  const { api, erase, id } = await withOneRecording();
  const redirect = await api(`/recordings/${id}/media`);
  await erase();
  const link = redirect.headers.get("location") ?? "";
  expect((await fetch(link)).status).toBe(404);
});

test("an asynchronous delete is accepted at once and done later", async () => {
  const { talkdesk, erase, read } = await withOneRecording({
    deletionSeconds: 30,
  });
  expect(await erase()).toBe(202);
  passSeconds(talkdesk, 29);
  expect(await read()).toBe(200);
  passSeconds(talkdesk, 30);
  expect(await read()).toBe(404);
});

test("asking again does not put an asynchronous delete off", async () => {
  const { talkdesk, erase, read } = await withOneRecording({
    deletionSeconds: 30,
  });
  await erase();
  passSeconds(talkdesk, 20);
  expect(await erase()).toBe(202);
  passSeconds(talkdesk, 30);
  expect(await read()).toBe(404);
  expect(await erase()).toBe(404);
});

test("a stuck delete completes only when it is let go", async () => {
  const { talkdesk, erase, read } = await withOneRecording({
    deletionStuck: true,
  });
  expect(await erase()).toBe(202);
  passSeconds(talkdesk, 500);
  expect(await read()).toBe(200);
  talkdesk.control.setFaults({ deletionStuck: false });
  expect(await read()).toBe(404);
});

test("a client without the delete scope is refused and nothing is deleted", async () => {
  const { erase, read } = await withOneRecording({}, reader);
  expect(await erase()).toBe(403);
  expect(await read()).toBe(200);
});

test("a delete under another interaction finds nothing", async () => {
  const { status, read, id } = await withOneRecording();
  const path = `/interactions/interaction-2/recordings/${id}`;
  expect(await status(path, "DELETE")).toBe(404);
  expect(await read()).toBe(200);
});

test("a pause is kept with its interaction, target and time", async () => {
  const { talkdesk, api } = await withOneRecording({}, reader);
  const answer = await api("/interactions/live-1/actions/pause_recording", {
    method: "POST",
    body: JSON.stringify({ recording_target: "consultation" }),
  });
  expect(answer.status).toBe(204);
  expect(talkdesk.control.observe().pauses).toEqual([
    { interactionId: "live-1", recordingTarget: "consultation", at: callEnd },
  ]);
});

test("a start is kept too, and needs no body", async () => {
  const { talkdesk, status } = await withOneRecording({}, reader);
  await status("/interactions/live-1/actions/start_recording", "POST");
  const { starts, pauses } = talkdesk.control.observe();
  expect(starts).toEqual([
    { interactionId: "live-1", recordingTarget: null, at: callEnd },
  ]);
  expect(pauses).toEqual([]);
});

test("an unknown recording target is refused by its field's name", async () => {
  const { api } = await withOneRecording({}, reader);
  const answer = await api("/interactions/live-1/actions/pause_recording", {
    method: "POST",
    body: JSON.stringify({ recording_target: "everything" }),
  });
  expect(answer.status).toBe(400);
  expect(await jsonOf(answer)).toMatchObject({
    fields: [{ name: "recording_target" }],
  });
});
