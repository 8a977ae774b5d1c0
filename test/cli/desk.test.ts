import { expect, test } from "vitest";
import * as z from "zod";
import { aRequest, requestId } from "./answers.ts";
import { served } from "./served.ts";

const Said = z.object({ receivedAt: z.string() });
const receivedAt = "2026-11-24T08:00:00.000Z";

test("a request is withdrawn by its channel, and shown as withdrawn", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/withdrawal`]: {
      body: aRequest({ withdrawn: { channel: "phone", receivedAt } }),
    },
  });
  const { out } = await api.tacet(
    ...["requests", "withdraw", requestId, "--channel", "phone"],
    ...["--received-at", "2026-11-24T10:00:00+02:00"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    channel: "phone",
    receivedAt,
  });
  expect(out).toMatch(/^withdrawn +by phone, 2026-11-24 08:00Z$/m);
});

test("a withdrawal that says no time is received now", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/withdrawal`]: { body: aRequest() },
  });
  const before = new Date().toISOString();
  await api.tacet("requests", "withdraw", requestId, "--channel", "email");
  const { receivedAt: said } = Said.parse(JSON.parse(api.asked[0]?.body ?? ""));
  expect(said >= before).toBe(true);
});

const assess = [
  ...["requests", "assess", requestId, "--finding", "excessive"],
  ...["--sign", "repeats-without-change", "--sign", "targets-a-person"],
  ...["--other", "0d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11"],
  ...["--reasons", "You had the same copy on 3 November."],
];
const found = {
  finding: "excessive",
  signs: ["repeats-without-change", "targets-a-person"],
};
const aFee = { value: 12.5, currency: "EUR", payBy: "2026-12-04" };

test("an assessment names what was seen and asks a fee, which is shown with what to do next (R52)", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/assessment`]: {
      body: aRequest({
        waitsFor: "fee",
        assessment: { ...found, fee: aFee },
      }),
    },
  });
  const { out } = await api.tacet(
    ...[...assess, "--fee", "12.50", "--pay-by", "2026-12-04"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    ...found,
    otherRequests: ["0d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11"],
    reasons: "You had the same copy on 3 November.",
    consequence: { kind: "fee", ...aFee },
  });
  expect(out).toMatch(
    /^found +excessive, repeats-without-change, targets-a-person$/m,
  );
  expect(out).toMatch(/^fee +12.5 EUR, by 2026-12-04, open$/m);
  expect(out).toContain(`Next: tacet requests fee ${requestId} (--paid`);
});

test("an assessment may refuse", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/assessment`]: {
      body: aRequest({ assessment: found }),
    },
  });
  await api.tacet(...assess, "--refuse");
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
    consequence: { kind: "refuse" },
  });
});

test.each([
  [[]],
  [["--fee", "12.50"]],
  [["--refuse", "--fee", "5", "--pay-by", "2026-12-04"]],
])("an assessment with %j says what is wrong and asks nothing", async (end) => {
  await using api = await served({});
  const { code, err } = await api.tacet(...assess, ...end);
  expect([code === 0, err]).toEqual([
    false,
    expect.stringContaining("Say one of the two"),
  ]);
  expect(api.asked).toEqual([]);
});

test("a fee is an amount", async () => {
  await using api = await served({});
  const { err } = await api.tacet(...assess, "--fee", "much");
  expect(err).toContain("must be an amount");
});

test.each([
  [
    ["--paid", "R-17", "--paid-at", "2026-11-24T10:00:00+02:00"],
    { outcome: "paid", receipt: "R-17", paidAt: receivedAt },
  ],
  [["--waived", "hardship"], { outcome: "waived", reason: "hardship" }],
  [["--unpaid"], { outcome: "unpaid" }],
])("a fee is settled with %j, and shown so", async (options, settlement) => {
  await using api = await served({
    [`POST /requests/${requestId}/fee`]: {
      body: aRequest({
        assessment: { ...found, fee: { ...aFee, settled: { settlement } } },
      }),
    },
  });
  const { out } = await api.tacet("requests", "fee", requestId, ...options);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual(settlement);
  expect(out).toContain(`by 2026-12-04, ${settlement.outcome}`);
});

test("a fee that says no time is paid now", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/fee`]: { body: aRequest() },
  });
  await api.tacet("requests", "fee", requestId, "--paid", "R-17");
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
    paidAt: expect.stringMatching(/Z$/),
  });
});

test("a fee is settled in one way", async () => {
  await using api = await served({});
  const { err } = await api.tacet(
    ...["requests", "fee", requestId, "--unpaid", "--waived", "hardship"],
  );
  expect(err).toContain("Say one of the three");
});
