import { expect, test } from "vitest";
import { hasShape, isListOf, isObject, isText } from "#local/talkdesk/guards";
import {
  aCall,
  callEnd,
  jsonOf,
  passSeconds,
  readAs,
  runTalkdesk,
  signIn,
} from "./running-talkdesk.ts";

const list = "/calls/call-1/recordings";
const types = ["conversation", "voicemail", "agent", "consultation"] as const;

const isRecordingPage = hasShape({
  _embedded: hasShape({
    recordings: isListOf(hasShape({ type: isText, agents: isObject })),
  }),
  _links: isObject,
});
const isNext = hasShape({ next: hasShape({ href: isText }) });

const manyRecordings = aCall({
  recordings: types.map((type) => ({
    type,
    audio: "agent-handover.mp3",
    availableAfterSeconds: 0,
  })),
});

test("following every next link finds recordings of all four types", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(manyRecordings);
  const api = await signIn(talkdesk);
  const found: string[][] = [];
  for (let href = list; href !== "";) {
    const { _embedded, _links } = await readAs(isRecordingPage, api(href));
    found.push(_embedded.recordings.map(({ type }) => type));
    href = isNext(_links) ? _links.next.href : "";
  }
  expect(found).toEqual([types.slice(0, 2), types.slice(2)]);
});

test("a page states its numbers and the template of the others", async () => {
  const talkdesk = await runTalkdesk({ perPage: 3 });
  talkdesk.control.placeCall(manyRecordings);
  const api = await signIn(talkdesk);
  expect(await jsonOf(api(`${list}?page=2`))).toMatchObject({
    total: 4,
    count: 1,
    page: 2,
    per_page: 3,
    _links: { page: { templated: true } },
  });
});

test("a recording is shown as the reference shows it", async () => {
  const talkdesk = await runTalkdesk();
  const { recordingIds } = talkdesk.control.placeCall(aCall());
  const id = String(recordingIds[0]);
  const api = await signIn(talkdesk);
  const self = `${talkdesk.url}/recordings/${id}`;
  expect(await jsonOf(api(`/recordings/${id}`))).toMatchObject({
    id,
    call_id: "call-1",
    created_at: "2026-04-23T10:22:44Z",
    index: 0,
    duration: 6,
    type: "conversation",
    agents: {
      channel_1: [{ participant_type: "CONTACT" }],
      channel_2: [{ participant_type: "AGENT", participant_id: "agent-1" }],
    },
    _links: { self: { href: self }, media: { href: `${self}/media` } },
  });
});

test("a voicemail has no agent", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(manyRecordings);
  const api = await signIn(talkdesk);
  const { _embedded } = await readAs(isRecordingPage, api(list));
  const voicemail = _embedded.recordings[1];
  expect(Object.keys(voicemail?.agents ?? {})).toEqual(["channel_1"]);
});

test.each(["/calls/call-2/recordings", "/recordings/nothing", "/nothing"])(
  "what is not there answers 404: %s",
  async (path) => {
    const talkdesk = await runTalkdesk();
    const api = await signIn(talkdesk);
    expect((await api(path)).status).toBe(404);
  },
);

test("an interaction id does not stand for a call id", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(aCall());
  const api = await signIn(talkdesk);
  expect((await api("/calls/interaction-1/recordings")).status).toBe(404);
});

test("a recording appears its own delay after the call's end", async () => {
  const talkdesk = await runTalkdesk();
  const voicemail = "voicemail-callback.mp3";
  talkdesk.control.placeCall(
    aCall({
      recordings: [
        { type: "voicemail", audio: voicemail, availableAfterSeconds: 90 },
      ],
    }),
  );
  const api = await signIn(talkdesk);
  passSeconds(talkdesk, 89);
  expect(await jsonOf(api(list))).toMatchObject({ total: 0 });
  passSeconds(talkdesk, 90);
  expect(await jsonOf(api(list))).toMatchObject({ total: 1 });
});

test("the delay fault empties lists until so long after the call's end", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(aCall());
  talkdesk.control.setFaults({ listEmptyForSeconds: 120 });
  const api = await signIn(talkdesk);
  passSeconds(talkdesk, 119);
  expect(await jsonOf(api(list))).toMatchObject({ total: 0 });
  passSeconds(talkdesk, 120);
  expect(await jsonOf(api(list))).toMatchObject({ total: 1 });
});

test("a call that has not ended yet has an empty list", async () => {
  const talkdesk = await runTalkdesk();
  const endedAt = new Date(Date.parse(callEnd) + 5000).toISOString();
  talkdesk.control.placeCall(aCall({ endedAt }));
  const api = await signIn(talkdesk);
  expect(await jsonOf(api(list))).toMatchObject({ total: 0 });
});

test("a failing list fails so many times and then answers", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(aCall());
  talkdesk.control.setFaults({ listFailures: 2 });
  const api = await signIn(talkdesk);
  const answers = [await api(list), await api(list), await api(list)];
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
});

test("a throttled request is told when to come back", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(aCall());
  talkdesk.control.setFaults({ throttled: 1, retryAfterSeconds: 7 });
  const api = await signIn(talkdesk);
  const refused = await api(list);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("7");
  expect((await api(list)).status).toBe(200);
});
