import { describe, expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import { decided, upheld } from "#test/builders/granted-requests";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import {
  approved,
  byAgent,
  decide,
  gathered,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf } from "#test/builders/steering";

describe("an agent's erasure", () => {
  const granted = { right: "erasure", result: "granted" };
  const asking = async (office: Office, outcome: object) => {
    await keepCall(office);
    const requestId = await gathered(office, {
      ...byAgent,
      rights: ["erasure"],
    });
    await stepsOf(office, requestId).openApproval();
    const reply = await decide(office, requestId, "approval", {
      verdict: "each",
      outcomes: [outcome],
    });
    return { requestId, reply };
  };

  test("needs a ground of Art 17(1), since there is no consent to withdraw (R25, R40)", async () => {
    const { reply } = await asking(openOffice(), granted);
    expect(reply.status).toBe(409);
    expect(reply.body["detail"]).toContain('needs "erasureGround"');
  });

  test("is granted on one, which stays on record (R25, R40)", async () => {
    const office = openOffice();
    const { requestId, reply } = await asking(office, {
      ...granted,
      erasureGround: "unlawful-processing",
    });
    expect(reply.status).toBe(200);
    expect(
      await evidenceOf(office, requestId, "approval.decided"),
    ).toMatchObject([{ details: { erasureGround: "unlawful-processing" } }]);
  });

  test("is refused for want of one, with the article (R25, R40, R47)", async () => {
    const office = openOffice();
    const { requestId, reply } = await asking(office, {
      right: "erasure",
      result: "refused",
      reason: "no-ground-to-erase",
    });
    expect(reply.status).toBe(200);
    await stepsOf(office, requestId).answer();
    expect(office.outbox().at(-1)?.body).toContain("17(1)");
  });

  test("does not rest on an objection that nobody upheld (R41, T31)", async () => {
    const { reply } = await asking(openOffice(), {
      ...granted,
      erasureGround: "objection-upheld",
    });
    expect(reply.status).toBe(409);
    expect(reply.body["article"]).toBe("Art 17(1)(c) GDPR");
  });

  test.each(["beside it", "before it"])(
    "rests on an objection that was upheld %s (R41, T31)",
    async (when) => {
      const office = openOffice();
      const erasure = { ...granted, erasureGround: "objection-upheld" };
      await keepCall(office);
      if (when === "before it") await decided(office, [upheld]);
      const beside = when === "beside it" ? [upheld] : [];
      const requestId = await gathered(office, {
        ...byAgent,
        rights: ["erasure", ...beside.map(({ right }) => right)],
      });
      await stepsOf(office, requestId).openApproval();
      const { status } = await decide(office, requestId, "approval", {
        verdict: "each",
        outcomes: [erasure, ...beside],
      });
      expect(status).toBe(200);
    },
  );

  test("a customer's rests on the consent alone, and is never refused for want of a ground (R23, R40)", async () => {
    const office = openOffice();
    await keepCall(office);
    const wrong = await decided(office, [
      { ...granted, erasureGround: "unlawful-processing" },
    ]);
    expect(wrong.reply.body["detail"]).toContain('no "erasureGround"');
    const { reply } = await decided(office, [
      { right: "erasure", result: "refused", reason: "no-ground-to-erase" },
    ]);
    expect(reply.body["detail"]).toContain("no reason to refuse erasure");
  });
});

test("what a customer has erased waits for an agent's open request about the same call (T31)", async () => {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const agents = await gathered(office, byAgent);
  const customers = await approved(office, { rights: ["erasure"] });
  const steps = stepsOf(office, customers);
  await steps.thaw();
  await steps.erase();
  const recording = await recordingOf(office, interactionId);
  expect(recording).toMatchObject({
    state: "kept",
    keepers: [{ by: "request", id: agents }],
    erasure: { cause: "request", requestId: customers },
  });
});
