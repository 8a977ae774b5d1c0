import { describe, expect, test } from "vitest";
import { additionTo } from "#domain/ids";
import { keepCall, sweep } from "#test/builders/calls";
import { derivedBytes } from "#test/builders/derivatives";
import { historyOf, openOffice, recordingOf } from "#test/builders/office";
import { request, stepsOf } from "#test/builders/requests";
import { shown } from "#test/builders/steering";
import { given } from "#test/builders/heard-requests";
import { said, decided, ended, stated } from "#test/builders/granted-requests";

const day = 86_400_000;

describe("a rectification that is granted", () => {
  test("adds the subject's statement to each recording, and edits no audio (R39)", async () => {
    const office = openOffice();
    const calls = [await keepCall(office), await keepCall(office)];
    const before = office.s3.listVersions("recordings");
    const one = await decided(office, [stated]);
    await ended(one);
    expect(derivedBytes(office)).toHaveLength(2);
    for (const { interactionId } of calls) {
      const { recordingId, derivatives } = await recordingOf(
        office,
        interactionId,
      );
      expect(derivatives).toEqual([additionTo(recordingId, one.requestId)]);
    }
    expect(office.s3.listVersions("recordings")).toEqual(before);
    expect(office.outbox().at(-1)?.body).toContain(
      "We attached your statement",
    );
  });

  test("is in the copy of the same request, in the subject's words (R39, T67)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { steps, requestId } = await decided(office, [
      { right: "access", result: "granted" },
      stated,
    ]);
    await steps.carryOut();
    await steps.pack();
    const recording = await recordingOf(office, call.interactionId);
    const { texts } = await given({ office, requestId, recording });
    expect(texts).toEqual([said]);
  });

  test("goes when its recording goes (T8)", async () => {
    const office = openOffice();
    await keepCall(office);
    await ended(await decided(office, [stated]));
    office.clock.advance(31 * day);
    await sweep(office, "erase");
    expect(derivedBytes(office)).toEqual([]);
  });

  test("is added once, however often its step is repeated (R39)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { steps, requestId } = await decided(office, [stated]);
    await steps.carryOut();
    const { carriedOut: _done, ...again } = await request(office, requestId);
    await office.ledger.replace([again]);
    await steps.carryOut();
    expect(derivedBytes(office)).toHaveLength(1);
    const { derivatives } = await recordingOf(office, call.interactionId);
    expect(derivatives).toHaveLength(1);
  });

  test("is taken up where it broke off, with its bytes not stored (R39, T8)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { steps, requestId } = await decided(office, [stated]);
    const put = () => Promise.reject(new Error("storage is away"));
    const broken = { ...office, objects: { ...office.objects, put } };
    await expect(stepsOf(broken, requestId).carryOut()).rejects.toMatchObject({
      code: "not-stated",
    });
    await steps.carryOut();
    await steps.verify();
    const { derivatives } = await recordingOf(office, call.interactionId);
    expect(derivatives).toHaveLength(1);
    expect(derivedBytes(office)).toHaveLength(1);
  });

  test("keeps words out of the ledger while it runs, and ciphertext of them after it (T25)", async () => {
    const office = openOffice();
    await keepCall(office);
    const long = `${said} ${"ă".repeat(1500)}😀`;
    const one = await decided(office, [{ ...stated, statement: long }]);
    expect(historyOf(office)).not.toContain("price");
    expect(JSON.stringify(await shown(office, one.requestId))).not.toContain(
      "words",
    );
    await ended(one);
    expect(historyOf(office)).not.toContain("price");
    const { approval } = await request(office, one.requestId);
    expect(approval).not.toHaveProperty("words");
    const [key] = derivedBytes(office);
    const [version] = office.s3
      .listVersions("exports")
      .filter((each) => each.key === key);
    const chunks = [];
    if (version !== undefined)
      for await (const chunk of await office.objects.read("exports", version))
        chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(long);
  });

  test("is refused where no recording is kept that a statement could go with (R39)", async () => {
    const office = openOffice();
    const { reply } = await decided(office, [stated]);
    expect(reply.status).toBe(409);
    expect(reply.body["detail"]).toContain("has nothing to go with (Art 16)");
  });

  test("is not answered before the statement is there (T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    const { steps } = await decided(office, [stated]);
    await expect(steps.verify()).rejects.toMatchObject({
      code: "not-verified",
    });
  });
});
