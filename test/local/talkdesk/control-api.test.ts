import { expect, test } from "vitest";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import { aCall, callEnd, jsonOf, runTalkdesk } from "./running-talkdesk.ts";
import { receiveWebhooks } from "./webhook-receiver.ts";

function ask(
  { url }: Talkdesk,
  [method, path]: readonly [string, string],
  body?: unknown,
) {
  return fetch(`${url}/control/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

test("a call can be placed over HTTP, and placing it again changes nothing", async () => {
  const talkdesk = await runTalkdesk();
  const first = await ask(talkdesk, ["POST", "calls"], aCall());
  const again = await ask(talkdesk, ["POST", "calls"], aCall());
  expect(first.status).toBe(201);
  expect(await jsonOf(again)).toEqual(await jsonOf(first));
  expect(talkdesk.control.observe().calls).toHaveLength(1);
});

test("faults can be set one by one and cleared together", async () => {
  const talkdesk = await runTalkdesk();
  await ask(talkdesk, ["PUT", "faults"], { throttled: 3 });
  await ask(talkdesk, ["PUT", "faults"], { deletionStuck: true });
  expect(talkdesk.control.observe().faults).toMatchObject({
    throttled: 3,
    deletionStuck: true,
  });
  await ask(talkdesk, ["DELETE", "faults"]);
  expect(talkdesk.control.observe().faults.throttled).toBe(0);
});

test("the clock can be moved over HTTP", async () => {
  const talkdesk = await runTalkdesk();
  const now = "2026-05-01T00:00:00.000Z";
  await ask(talkdesk, ["PUT", "clock"], { now });
  expect(await jsonOf(ask(talkdesk, ["GET", "observed"]))).toMatchObject({
    now,
  });
});

test("a webhook can be sent over HTTP", async () => {
  const talkdesk = await runTalkdesk();
  const { url, received } = await receiveWebhooks();
  const answer = await ask(talkdesk, ["POST", "deliveries"], {
    url,
    trigger: "inboundCallEnds",
    template: { secret: "s", ended: "{{timestamp}}" },
    call: aCall(),
  });
  expect(await jsonOf(answer)).toEqual({ statuses: [202] });
  const ended = callEnd.replace(".000", "");
  expect(received[0]?.body).toEqual({ secret: "s", ended });
});

test.each([
  ["POST", "calls", { callId: "call-1" }],
  ["POST", "deliveries", { url: "http://127.0.0.1" }],
  ["PUT", "faults", { noSuchFault: 1 }],
  ["PUT", "faults", { throttled: "3" }],
  ["PUT", "clock", { now: "yesterday" }],
])("a body that does not fit is refused: %s %s %j", async (...row) => {
  const [method, path, body] = row;
  const talkdesk = await runTalkdesk();
  expect((await ask(talkdesk, [method, path], body)).status).toBe(400);
});
