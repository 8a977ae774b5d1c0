import { expect, test } from "vitest";
import { letterFacts } from "#domain/correspondence/letter-facts";
import { rights as policy } from "#stacks/settings/rights";
import { transfersTold } from "#test/builders/transfers";
import { aRequest } from "#test/contracts/ledger-items";

const stamp = { decidedAt: "2026-11-25T10:00:00.000Z", decidedBy: "staff-1" };
const identity = { verdict: "confirmed", method: "known-channel", ...stamp };
const answer = (overrides: Record<string, unknown>) =>
  letterFacts("answer", aRequest({ identity, ...overrides }), {
    ...policy,
    transfersTold,
  });

test.each([
  [
    "information",
    "R45",
    {
      ...{ of: "customer", assessments: [] },
      termDays: 30,
      recipients: policy.standingRecipients,
      transfers: transfersTold,
      noticeAddress: policy.notice.address,
    },
  ],
  ["joint-controllers", "R48", { essence: policy.notice.arrangement }],
  ["no-automated-decision", "R46", {}],
])("who asks for %s is told it by the letter alone (%s)", (right, _, facts) => {
  const outcomes = [{ right, result: "granted" }];
  expect(answer({ approval: { outcomes, ...stamp } })).toEqual([
    { kind: `answer-${right}`, facts },
  ]);
});
