import { describe, expect, test } from "vitest";
import { subjectFileKey } from "#domain/ledger/keys";
import {
  afterThePlay,
  approve,
  ask,
  callOf,
  confirm,
  days,
  lettersOf,
  named,
  register,
  seconds,
  show,
  soleUser,
  statesOf,
} from "./running-product.ts";

describe("a request for erasure", () => {
  test("ends when nothing is left here and at the platform, with a letter and without the requester's data", async () => {
    const product = await afterThePlay();
    const { requestId } = await register(product, "erasure", "+32470550106");
    await confirm(product, requestId, soleUser);
    await approve(product, requestId);
    expect(
      await product.embedded.ledger.read(subjectFileKey(requestId)),
    ).toBeDefined();
    await seconds(product, 5 * 60);

    expect(await show(product, requestId)).toMatchObject({
      state: "fulfilled",
      erasure: { recordings: 2 },
    });
    const { recordings } = await callOf(product, "transfer");
    expect(recordings).toMatchObject([
      { state: "erased", erasure: { cause: "request" } },
      { state: "erased", erasure: { cause: "request" } },
    ]);
    const ids = new Set(recordings.map(({ recordingId }) => recordingId));
    expect(
      product.embedded.s3
        .listVersions("recordings")
        .filter(({ key }) => ids.has(key)),
    ).toEqual([]);
    const there = product.talkdesk.control.observe().recordings;
    expect(
      there.filter(
        ({ interactionId }) => interactionId === "interaction-transfer",
      ),
    ).toEqual([]);
    expect(lettersOf(product).at(-1)?.body).toContain("Recordings erased: 2");
    expect(
      await product.embedded.ledger.read(subjectFileKey(requestId)),
    ).toBeUndefined();
  });

  test("from a shared number erases the named person's call and nobody else's (T54)", async () => {
    const product = await afterThePlay();
    const { requestId, candidates } = await register(
      product,
      "erasure",
      "+3215550199",
    );
    expect(candidates).toBe(2);
    await confirm(product, requestId, named("interaction-shared-a"));
    await approve(product, requestId);
    await seconds(product, 5 * 60);

    expect(await show(product, requestId)).toMatchObject({
      state: "fulfilled",
      scopeSize: 1,
    });
    expect(await statesOf(product, "shared-a")).toEqual(["erased"]);
    expect(await statesOf(product, "shared-b")).toEqual(["kept"]);
  });

  test("is not told as done while the platform still has a recording", async () => {
    const product = await afterThePlay();
    product.talkdesk.control.setFaults({ deletionStuck: true });
    const { requestId } = await register(product, "erasure", "+32470550101");
    await confirm(product, requestId, soleUser);
    await approve(product, requestId);
    await seconds(product, 60 * 60);
    expect(await show(product, requestId)).toMatchObject({
      state: "acting",
      waitsFor: "erasure",
    });
    expect(lettersOf(product)).toHaveLength(1);

    product.talkdesk.control.clearFaults();
    await days(product, 1);
    expect(await show(product, requestId)).toMatchObject({
      state: "fulfilled",
    });
  });
});

describe("a request that is not fulfilled", () => {
  test("waits for a person however long, and tells people after seven days (T108)", async () => {
    const product = await afterThePlay();
    const { requestId } = await register(product, "access", "+32470550101");
    const told = () =>
      product.embedded.outbox().filter(({ to }) => to === "privacy");
    await days(product, 6);
    expect(told()).toEqual([]);
    await days(product, 1);
    expect(told()).toMatchObject([
      { subject: `Request ${requestId} waits: identity` },
    ]);

    await days(product, 40);
    const waiting = await show(product, requestId);
    expect(waiting).toMatchObject({
      state: "verifying-identity",
      waitsFor: "identity",
    });
    expect(waiting.escalations).toBeGreaterThan(4);
    expect(waiting.approval).toBeUndefined();
    expect(lettersOf(product)).toHaveLength(1);
  });

  test.each([
    {
      why: "the identity was not established",
      identity: "failed",
      state: "not-identified",
    },
    { why: "a person refused it", identity: "confirmed", state: "refused" },
  ])(
    "is refused with the reason and the way to complain when $why (R47)",
    async ({ identity, state }) => {
      const product = await afterThePlay();
      const { requestId } = await register(product, "access", "+32470550101");
      const path = `/requests/${requestId}`;
      await ask(product, "POST", `${path}/identity`, {
        verdict: identity,
        method: "call-facts",
        scope: soleUser,
      });
      if (identity === "confirmed")
        await ask(product, "POST", `${path}/approval`, {
          verdict: "refused",
          reason: "identity-not-established",
        });

      expect(await show(product, requestId)).toMatchObject({ state });
      const letter = lettersOf(product).at(-1)?.body;
      expect(letter).toContain("We do not act on your request");
      expect(letter).toContain(
        "the right to complain to a supervisory authority",
      );
      expect(letter).toContain("www.dataprotectionauthority.be");
      expect(
        await product.embedded.ledger.read(subjectFileKey(requestId)),
      ).toBeUndefined();
      expect(product.embedded.s3.listVersions("exports")).toEqual([]);
    },
  );
});
