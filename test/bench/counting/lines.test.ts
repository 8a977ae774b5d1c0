import { expect, it } from "vitest";
import { objectEventCost, webhookCost } from "./invocation-cost.ts";
import { added, times, total } from "./lines.ts";

const put = { service: "DynamoDB", operation: "PutItem", reads: 0, writes: 4 };
const copy = { service: "S3", operation: "CopyObject", reads: 0, writes: 0 };

it("a webhook with one write of four units costs what the parts cost", () => {
  const million = times(webhookCost("answer-consent", [put]), 1e6);
  expect(million).toMatchObject({
    "API Gateway": 1,
    "DynamoDB writes": 2.5,
    "Lambda requests": expect.closeTo(0.2),
  });
  expect(total(million)).toBeCloseTo(1 + 2.5 + 0.2 + 0.117 + 0.625, 2);
});

it("an object's event pays the bus, the queue three times, and what S3 asks", () => {
  const million = times(objectEventCost("admit-recording", [copy]), 1e6);
  expect(million).toMatchObject({
    EventBridge: 1,
    SQS: expect.closeTo(1.2),
    "S3 CopyObject": expect.closeTo(5),
  });
});

it("sums add up line by line, and a line of nothing is left out", () => {
  expect(added({ a: 1, b: 0 }, { a: 2, c: 3 })).toEqual({ a: 3, c: 3 });
});
