import { describe, expect, test } from "vitest";
import { letter } from "#domain/rights/letters";
import { rights } from "#stacks/settings/rights";
import { aRequest } from "#test/contracts/ledger-items";

const stamp = { decidedAt: "2026-11-25T10:00:00.000Z", decidedBy: "staff-1" };
const identity = { verdict: "confirmed", method: "call-back", ...stamp };
const granted = (right: string) => ({
  rights: [right],
  approval: { outcomes: [{ right, result: "granted" }], ...stamp },
});
const answer = (overrides: Record<string, unknown>) =>
  letter(
    "answer",
    aRequest({ identity, ...granted("access"), ...overrides }),
    rights,
  ).body;

test("the acknowledgement says that the request is registered, by when it is answered, and that it is free (R49, R52)", () => {
  const { subject, body } = letter("acknowledgement", aRequest(), rights);
  expect(subject).toContain("is registered");
  expect(body).toContain(
    "We will answer it by 2026-12-24. It costs you nothing.",
  );
  expect(body).toContain(rights.controller.contact);
});

test("an answer to access says what the package has, and carries neither data nor link (R38, T41, T69)", () => {
  const body = answer({ scopeSize: 3 });
  expect(body).toContain("0 of 3 recordings still have audio");
  expect(body).not.toMatch(/https?:/);
});

test("an answer to erasure says how many are gone and who else was told (R40)", () => {
  const body = answer({
    ...granted("erasure"),
    erasure: { recordings: 3, alreadyGone: 1 },
    recipients: ["Talkdesk, Inc."],
  });
  expect(body).toContain(
    "Every recording of your calls is erased: 3, of which 1",
  );
  expect(body).toContain("Talkdesk, Inc.");
});

test.each([{ recipients: [] }, {}])(
  "an erasure nobody else has to follow says so (R40)",
  (recipients) => {
    const body = answer({ ...granted("erasure"), ...recipients });
    expect(body).toContain("Nobody else had received them.");
  },
);

describe("a refusal", () => {
  test.each([
    ["identity-not-established", "Article 12(6)"],
    ["manifestly-unfounded", "Article 12(5)(b)"],
    ["excessive", "Article 12(5)(b)"],
    ["legal-claims", "Article 17(3)(e)"],
  ])("for %s names its reason, %s (R40, T22)", (reason, article) => {
    const outcomes = [{ right: "erasure", result: "refused", reason }];
    const body = answer({
      rights: ["erasure"],
      approval: { outcomes, ...stamp },
    });
    expect(body).toContain(article);
  });

  test.each([
    { identity: undefined },
    { identity: { ...identity, verdict: "failed" } },
    { approval: undefined },
    { approval: { outcomes: [], ...stamp } },
    {},
  ])("always carries the way to complain (R47, T49, T112): %j", (overrides) => {
    expect(answer(overrides)).toContain(rights.complaintAuthority);
  });

  test("for want of an identity tells nothing of the request's data (T60)", () => {
    const body = answer({
      identity: { ...identity, verdict: "failed" },
      scopeSize: 3,
    });
    expect(body).toContain("We do not act on your request.");
    expect(body).not.toContain("3");
  });
});

test("an answer to two rights grants one and says why the other is not (R40, T22)", () => {
  const body = answer({
    rights: ["access", "erasure"],
    scopeSize: 3,
    approval: {
      outcomes: [
        { right: "access", result: "granted" },
        {
          right: "erasure",
          result: "partly",
          interactionIds: ["call"],
          reason: "legal-claims",
        },
      ],
      ...stamp,
    },
    erasure: { recordings: 2, alreadyGone: 0 },
  });
  expect(body).toContain("recordings still have audio");
  expect(body).toContain("Of your request for erasure we act on a part only.");
  expect(body).toContain("Article 17(3)(e)");
});
