import { expect, test } from "vitest";
import { aCall, runTalkdesk } from "./running-talkdesk.ts";
import { receiveWebhooks } from "./webhook-receiver.ts";

const template = {
  event: "call-ended",
  secret: "template-secret",
  account_id: "{{account_id}}",
  call_id: "{{call_id}}",
  interaction_id: "{{interaction_id}}",
  agent_id: "{{agent_id}}",
  talkdesk_phone_number: "{{talkdesk_phone_number}}",
  contact_phone_number: "{{contact_phone_number}}",
  duration: "{{duration}}",
  recording_url: "{{recording_url}}",
  start_time: "{{start_time}}",
  timestamp: "{{timestamp}}",
};

test("a body has the template's keys, and every value is a string", async () => {
  const talkdesk = await runTalkdesk();
  const { url, received } = await receiveWebhooks();
  const trigger = "inboundCallEnds";
  await talkdesk.control.deliver({ url, trigger, template, call: aCall() });
  expect(received[0]?.body).toEqual({
    event: "call-ended",
    secret: "template-secret",
    account_id: "account-1",
    call_id: "call-1",
    interaction_id: "interaction-1",
    agent_id: "agent-1",
    talkdesk_phone_number: "+351210000000",
    contact_phone_number: "+351910000000",
    duration: "24",
    recording_url: `${talkdesk.url}/calls/call-1/recordings`,
    start_time: "2026-04-23T10:22:26Z",
    timestamp: "2026-04-23T10:22:50Z",
  });
});

test("an outbound end tells neither times nor a recording URL", async () => {
  const talkdesk = await runTalkdesk();
  const { url, received } = await receiveWebhooks();
  const call = aCall({
    direction: "outbound",
    from: "+351210000000",
    to: "+351910000000",
  });
  const trigger = "outboundCallEnds";
  await talkdesk.control.deliver({ url, trigger, template, call });
  expect(received[0]?.body).toMatchObject({
    contact_phone_number: "+351910000000",
    duration: "24",
    recording_url: "",
    start_time: "",
    timestamp: "",
  });
});

test("nothing signs or authenticates a webhook", async () => {
  const talkdesk = await runTalkdesk();
  const { url, received } = await receiveWebhooks();
  const trigger = "inboundCallStarts";
  await talkdesk.control.deliver({ url, trigger, template, call: aCall() });
  const names = Object.keys(received[0]?.headers ?? {});
  expect(names.filter((name) => /^x-|auth|sign/.test(name))).toEqual([]);
});

test("a webhook can come twice, and each copy's status is told", async () => {
  const talkdesk = await runTalkdesk();
  const { url, received } = await receiveWebhooks();
  const statuses = await talkdesk.control.deliver({
    url,
    trigger: "inboundCallEnds",
    template,
    call: aCall(),
    copies: 2,
  });
  expect(statuses).toEqual([202, 202]);
  expect(received[1]?.body).toEqual(received[0]?.body);
});
