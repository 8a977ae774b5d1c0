import { expect, test } from "vitest";
import {
  aCall,
  askToken,
  deleter,
  jsonOf,
  passSeconds,
  reader,
  runTalkdesk,
  signIn,
} from "./running-talkdesk.ts";

const list = "/calls/call-1/recordings";

test("a token says its scopes and that it lives ten minutes", async () => {
  const talkdesk = await runTalkdesk();
  const token = await jsonOf(askToken(talkdesk, deleter));
  expect(token).toMatchObject({
    token_type: "Bearer",
    expires_in: 600,
    scope: "recordings:read recordings:delete",
  });
});

test("a token works until its tenth minute and then answers 401", async () => {
  const talkdesk = await runTalkdesk();
  talkdesk.control.placeCall(aCall());
  const api = await signIn(talkdesk);
  passSeconds(talkdesk, 599);
  expect((await api(list)).status).toBe(200);
  passSeconds(talkdesk, 600);
  expect((await api(list)).status).toBe(401);
});

test("a wrong secret is refused in OAuth's words", async () => {
  const talkdesk = await runTalkdesk();
  const answer = await askToken(talkdesk, { ...reader, secret: "wrong" });
  expect(answer.status).toBe(401);
  expect(await jsonOf(answer)).toMatchObject({ error: "invalid_client" });
});

test("a scope the client does not hold is not granted", async () => {
  const talkdesk = await runTalkdesk();
  const scope = "recordings:delete";
  const answer = await askToken(talkdesk, reader, { scope });
  expect(answer.status).toBe(400);
  expect(await jsonOf(answer)).toMatchObject({ error: "invalid_scope" });
});

test("asked for more than it holds, a client gets what it holds", async () => {
  const talkdesk = await runTalkdesk();
  const scope = "recordings:read recordings:delete";
  const token = await jsonOf(askToken(talkdesk, reader, { scope }));
  expect(token).toMatchObject({ scope: "recordings:read" });
});

test("without a token the API answers 401 in Talkdesk's error shape", async () => {
  const talkdesk = await runTalkdesk();
  const answer = await fetch(`${talkdesk.url}${list}`);
  expect(answer.status).toBe(401);
  const text: unknown = expect.any(String);
  expect(await jsonOf(answer)).toEqual({
    code: text,
    message: text,
    description: text,
    fields: [],
  });
});
