import { describe, expect, test } from "vitest";
import { loadPlan, type Webhook } from "./load-plan.ts";
import { webhookRequest } from "./webhook-request.ts";

const shape = { seconds: 20, rate: 100, seed: 7 };
const { calls, webhooks } = loadPlan(shape);

const bodyOf = (webhook: Webhook) =>
  `${webhook.kind} ${webhookRequest(webhook, "2026-11-24T10:00:00.000Z").body}`;
const positionOf = (kind: Webhook["kind"], callId: string) =>
  webhooks.findIndex(
    (webhook) => webhook.kind === kind && webhook.call.callId === callId,
  );

describe("a load plan", () => {
  test("has exactly the webhooks that were asked for, in time and in order", () => {
    expect(webhooks).toHaveLength(2000);
    const moments = webhooks.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(moments.at(-1)).toBeLessThan(20_000);
    expect(moments[0]).toBeGreaterThanOrEqual(0);
  });

  test("has an answer and an end of every call", () => {
    const kinds = Map.groupBy(webhooks, ({ call }) => call);
    expect(kinds.size).toBe(calls.length);
    for (const ofCall of kinds.values())
      expect(new Set(ofCall.map(({ kind }) => kind))).toEqual(
        new Set(["answer", "end"]),
      );
  });

  test("repeats one in ten to the byte", () => {
    expect(new Set(webhooks.map(bodyOf)).size).toBe(1800);
  });

  test("has one in twenty come as an end before its answer", () => {
    const early = calls.filter(
      ({ callId }) => positionOf("end", callId) < positionOf("answer", callId),
    );
    expect(early).toHaveLength(100);
  });

  test("is the same for the same seed, and another for another", () => {
    expect(loadPlan(shape)).toEqual({ calls, webhooks });
    expect(loadPlan({ ...shape, seed: 8 })).not.toEqual({ calls, webhooks });
  });
});
