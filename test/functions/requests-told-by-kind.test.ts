import { describe, expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import {
  decided,
  ended,
  overridden,
  upheld,
} from "#test/builders/granted-requests";
import { type Office, openOffice } from "#test/builders/office";
import { packageOf } from "#test/builders/packages";
import {
  approved,
  begin,
  byAgent,
  decide,
  stepsOf,
} from "#test/builders/requests";

async function informed(overrides: object) {
  const office = openOffice();
  const requestId = await begin(office, {
    ...overrides,
    rights: ["information"],
  });
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.openIdentity();
  await decide(office, requestId, "identity", {
    verdict: "confirmed",
    method: "known-channel",
  });
  await steps.gather();
  await steps.openApproval();
  await decide(office, requestId, "approval", { verdict: "approved" });
  await steps.answer();
  return office.outbox().at(-1)?.body ?? "";
}

async function copyOf(office: Office, overrides: object) {
  await keepCall(office);
  const requestId = await approved(office, { ...overrides });
  await stepsOf(office, requestId).pack();
  return packageOf(office, requestId);
}

describe("a customer is told", () => {
  test("that consent is the basis, and that nothing must be provided (R23, R26, R45)", async () => {
    const body = await informed({});
    expect(body).toContain("your consent, which you may withdraw");
    expect(body).toContain("You need not provide data");
    expect(body).not.toMatch(/legitimate interest|objection/);
  });

  test("the same in the copy, where objection is no right of theirs (R23, R26, T66)", async () => {
    const { text } = await copyOf(openOffice(), {});
    const context = text("context.json");
    expect(context).toContain("6(1)(a)");
    expect(context).not.toMatch(/objection|LIA/);
    expect(text("index.html")).toContain("you need not provide any");
  });
});

describe("an agent is told", () => {
  test("the legitimate interest, its assessment, and what refusing means (R25, R26, R45, T82)", async () => {
    const body = await informed(byAgent);
    expect(body).toContain("legitimate interest in assessing performance");
    expect(body).toContain("LIA-1, LIA-2, LIA-3");
    expect(body).toContain("Your employment contract obliges you");
    expect(body).not.toMatch(/withdraw|portability/);
  });

  test("the same in the copy (R25, R26, T66, T82)", async () => {
    const { text } = await copyOf(openOffice(), byAgent);
    expect(JSON.parse(text("context.json"))).toMatchObject({
      subject: "agent",
      rights: ["rectification", "erasure", "restriction", "objection"],
      processing: [
        { assessment: "LIA-1" },
        { assessment: "LIA-2" },
        { assessment: "LIA-3" },
      ],
    });
    const page = text("index.html");
    expect(page).toContain("6(1)(f)");
    expect(page).toContain("assessed in: LIA-1, LIA-2, LIA-3");
    expect(page).toContain("the employment may end");
  });

  test.each([upheld, overridden])(
    "which assessment stood behind what was objected to: $result (R41, T82)",
    async (outcome) => {
      const office = openOffice();
      await keepCall(office);
      const one = await decided(office, [outcome]);
      if (outcome.result === "granted") await ended(one);
      else await one.steps.answer();
      expect(office.outbox().at(-1)?.body).toContain("LIA-1, LIA-2, LIA-3");
    },
  );
});
