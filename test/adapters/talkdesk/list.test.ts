import { aCall, runTalkdesk } from "#test/local/talkdesk/running-talkdesk";
import { expect, test } from "vitest";
import {
  callId,
  placeRecordings,
  platformAnswering,
  platformOn,
} from "./opened-platform.ts";

const aBody = {
  id: "recording-1",
  call_id: "call-1",
  created_at: "2026-04-23T10:22:30Z",
  duration: 20,
  type: "conversation",
};
const onePage = (body: object) =>
  Response.json({ total: 1, _embedded: { recordings: [body] } });

test("every recording of a call is listed, over all pages", async () => {
  const talkdesk = await runTalkdesk({ perPage: 2 });
  const placed = placeRecordings(talkdesk, 5);
  const listed = await platformOn(talkdesk).platform.listRecordings(callId);
  expect(listed.map(({ id }) => id)).toEqual(placed);
});

test("a call without recordings so far has an empty list", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(aCall({ recordings: [] }));
  expect(await platformOn(talkdesk).platform.listRecordings(callId)).toEqual(
    [],
  );
});

test("a list that fails is a failure, never an empty list", async () => {
  const talkdesk = await runTalkdesk();
  placeRecordings(talkdesk);
  talkdesk.control.setFaults({ listFailures: 99 });
  const { platform } = platformOn(talkdesk);
  await expect(platform.listRecordings(callId)).rejects.toMatchObject({
    name: "PlatformFailure",
    code: "failing",
  });
});

test("a failure on a later page fails the list", async () => {
  const { platform } = platformAnswering(({ url }) =>
    url.endsWith("page=2")
      ? new Response(null, { status: 503 })
      : Response.json({
          _embedded: { recordings: [aBody] },
          _links: { next: { href: "?page=2" } },
        }),
  );
  await expect(platform.listRecordings(callId)).rejects.toMatchObject({
    code: "failing",
  });
});

test("a call Talkdesk does not know is a failure, never an empty list", async () => {
  const { platform } = platformOn(await runTalkdesk());
  await expect(platform.listRecordings(callId)).rejects.toMatchObject({
    code: "call-not-known",
  });
});

test.each([
  ["nothing", {}],
  ["a count without a list", { total: 2 }],
  [
    "a recording without id",
    { _embedded: { recordings: [{ call_id: "call-1" }] } },
  ],
])("a page with %s is a failure, never an empty list", async (_, body) => {
  const { platform } = platformAnswering(() => Response.json(body));
  await expect(platform.listRecordings(callId)).rejects.toMatchObject({
    code: "answer-unusable",
  });
});

test("pages are followed under `links` too, and a recording on two pages is listed once", async () => {
  const { platform, asked } = platformAnswering(({ url }) =>
    Response.json({
      _embedded: { recordings: [aBody] },
      ...(!url.endsWith("page=2") && {
        links: { next: { href: `${url}?page=2` } },
      }),
    }),
  );
  expect(await platform.listRecordings(callId)).toHaveLength(1);
  expect(asked).toHaveLength(2);
});

test("pages that go in a circle end in a failure", async () => {
  const { platform } = platformAnswering(({ url }) =>
    Response.json({
      _embedded: { recordings: [aBody] },
      _links: { next: { href: url } },
    }),
  );
  await expect(platform.listRecordings(callId)).rejects.toMatchObject({
    code: "too-many-pages",
  });
});

test("a next page on another host is not asked for", async () => {
  const { platform, asked } = platformAnswering(() =>
    Response.json({
      _embedded: { recordings: [aBody] },
      _links: { next: { href: "https://evil.example/?page=2" } },
    }),
  );
  await expect(platform.listRecordings(callId)).rejects.toMatchObject({
    code: "foreign-page",
  });
  expect(asked).toHaveLength(1);
});

test("a type Talkdesk adds one day is an unknown recording, not a lost one", async () => {
  const { platform } = platformAnswering(() =>
    onePage({ ...aBody, type: "hologram" }),
  );
  expect(await platform.listRecordings(callId)).toMatchObject([
    { type: "unknown" },
  ]);
});

test.each([
  ["2026-04-23T10:22:30Z"],
  ["2026-04-23T12:22:30.000+02:00"],
  ["2026-04-23T10:22:30"],
  ["2026-04-23 10:22:30"],
  [1776939750],
  [1776939750000],
])("the moment %s is read in UTC", async (created_at) => {
  const { platform } = platformAnswering(() =>
    onePage({ ...aBody, created_at }),
  );
  expect(await platform.listRecordings(callId)).toMatchObject([
    { createdAt: "2026-04-23T10:22:30.000Z" },
  ]);
});

const contact = [{ participant_type: "CONTACT", participant_id: "c-1" }];
const anAgent = [{ participant_type: "AGENT", participant_id: "a-1" }];

test.each([
  ["alone on the first", { channel_1: contact, channel_2: anAgent }, 1],
  ["alone on the second", { channel_1: anAgent, channel_2: contact }, 2],
  [
    "with an agent on one",
    { channel_1: [...contact, ...anAgent], channel_2: anAgent },
    undefined,
  ],
  ["on both", { channel_1: contact, channel_2: contact }, undefined],
  ["on the only one", { channel_1: contact }, undefined],
  ["on none", { channel_1: anAgent, channel_2: anAgent }, undefined],
  ["nowhere, for it does not say", "unclear", undefined],
])("T64: the contact is %s of the channels", async (_, agents, channel) => {
  const { platform } = platformAnswering(() => onePage({ ...aBody, agents }));
  const [listed] = await platform.listRecordings(callId);
  expect(listed?.contactChannel).toBe(channel);
});
