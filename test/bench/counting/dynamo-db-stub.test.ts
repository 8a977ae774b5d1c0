import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dynamoDbStub } from "./dynamo-db-stub.ts";

/** Counts what it is asked, as a stand-in for DynamoDB Local. */
let asked = 0;
let local: Server;
let endpoint = "";

beforeAll(async () => {
  local = createServer((_request, response) => {
    asked += 1;
    response.end(String(asked));
  }).listen(0, "127.0.0.1");
  await once(local, "listening");
  const address = local.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => local.close());

async function answerOf(stub: string, body: string) {
  const headers = { "x-amz-target": "DynamoDB_20120810.Query" };
  const answer = await fetch(stub, { method: "POST", headers, body });
  return { status: answer.status, body: await answer.text() };
}

test("a question asked again gets the answers it got, in their order, and DynamoDB Local is not asked", async () => {
  await using stub = await dynamoDbStub(endpoint, 1);
  const recorded = [];
  for (const question of ["due", "due", "calls"])
    recorded.push(await answerOf(stub.endpoint, question));
  const before = asked;
  stub.replay();
  const replayed = [];
  for (const question of ["calls", "due", "due"])
    replayed.push(await answerOf(stub.endpoint, question));
  expect(replayed).toEqual([recorded[2], recorded[0], recorded[1]]);
  expect(asked).toBe(before);
});

test("a transaction is the same whatever token the SDK gives it", async () => {
  await using stub = await dynamoDbStub(endpoint, 1);
  const transaction = (token: string) =>
    JSON.stringify({ TransactItems: [], ClientRequestToken: token });
  const recorded = await answerOf(stub.endpoint, transaction("one"));
  stub.replay();
  expect(await answerOf(stub.endpoint, transaction("two"))).toEqual(recorded);
});

test("a question that was never asked has no answer", async () => {
  await using stub = await dynamoDbStub(endpoint, 1);
  stub.replay();
  expect(await answerOf(stub.endpoint, "due")).toMatchObject({ status: 400 });
});
