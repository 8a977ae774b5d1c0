import { describe, expect, test } from "vitest";
import { LetterNotTaken } from "#domain/letters/letter-not-taken";
import { plusDays } from "#domain/time/instant";
import { keepCall } from "#test/builders/calls";
import { decided, upheld, withdrawn } from "#test/builders/granted-requests";
import { environment, openOffice } from "#test/builders/office";
import {
  always,
  erased,
  notices,
  remind,
  settleErasures,
  told,
  toRecipients,
} from "#test/builders/recipients";
import { approved, conclude, request, stepsOf } from "#test/builders/requests";
import { evidenceOf } from "#test/builders/steering";
import {
  aHold,
  begun,
  ofCall,
  released,
  sweepSuspensions,
} from "#test/builders/suspensions";

const { remindAfterDays, reminders } = environment.RIGHTS_POLICY.recipients;

describe("recipients of an erasure", () => {
  test("are each told which calls to erase, and nothing of the person (R40, T32, T37)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const sent = toRecipients(office);
    expect(sent.map(({ to }) => to).sort()).toEqual(
      always.map(({ address }) => address).sort(),
    );
    for (const { subject, body } of sent) {
      expect(subject).toContain(requestId);
      expect(body).toMatch(/Please erase every copy/);
      expect(body).toMatch(/^- interaction/m);
      expect(body + subject).not.toMatch(
        /ada@|example\.org|0470.?55.?01|32470.?55.?01/i,
      );
    }
    expect(await notices(office, requestId)).toMatchObject(
      always.map(() => ({ state: "told", tries: 1, of: "erasure" })),
    );
  });

  test("are told once, however often the step is run (T102)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    await stepsOf(office, requestId).tell();
    office.clock.advance(1000);
    await stepsOf(office, requestId).tell();
    expect(toRecipients(office)).toHaveLength(always.length);
    expect(await evidenceOf(office, requestId, "recipient.told")).toHaveLength(
      always.length,
    );
  });

  test("are told nothing while the erasure is not verified (T29, T32)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).tell();
    expect(await notices(office, requestId)).toEqual([]);
  });

  test.each([
    ["a withdrawal", withdrawn],
    ["an upheld objection", upheld],
  ])(
    "are told which calls to erase by %s as well (Art 17(1), R40, T32)",
    async (_, outcome) => {
      const office = openOffice();
      await keepCall(office);
      const { requestId, steps } = await decided(office, [outcome]);
      await steps.carryOut();
      await steps.tell();
      expect(await notices(office, requestId)).toMatchObject(
        always.map(() => ({ state: "told", of: "erasure" })),
      );
    },
  );

  test("are told nothing of an access request", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    await stepsOf(office, requestId).tell();
    expect(toRecipients(office)).toEqual([]);
  });

  test("are told nothing when no call was found", async () => {
    const office = openOffice();
    const requestId = await approved(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).erase();
    await settleErasures(office);
    await stepsOf(office, requestId).tell();
    expect((await request(office, requestId)).erasure).toMatchObject({
      recordings: 0,
      verifiedAt: expect.any(String),
    });
    expect(await notices(office, requestId)).toEqual([]);
  });

  test("that cannot be written to keep nobody from the answer, and are tried again in a day (T106)", async () => {
    const office = openOffice();
    const requestId = await erased(office);
    const write = () => Promise.reject(new LetterNotTaken("no carrier"));
    const dumb = { ...office, notifier: { ...office.notifier, write } };
    await stepsOf(dumb, requestId).tell();
    expect(await notices(office, requestId)).toMatchObject(
      always.map(() => ({
        state: "to-tell",
        tries: 1,
        nextAt: plusDays(office.now(), 1),
      })),
    );
    office.clock.set(plusDays(office.now(), 1));
    await remind(office);
    expect(toRecipients(office)).toHaveLength(always.length);
    expect(toRecipients(office)[0]?.subject).not.toMatch(/^Reminder/);
  });
});

describe("a recipient that does not answer", () => {
  test("is reminded after the days of the settings, and in the end given up, which privacy hears (T32)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const toldAt = office.now();
    for (let time = 1; time <= reminders + 1; time += 1) {
      office.clock.set(plusDays(toldAt, time * remindAfterDays));
      await remind(office);
      await remind(office);
    }
    const sent = toRecipients(office);
    expect(sent).toHaveLength(always.length * (1 + reminders));
    expect(sent.at(-1)?.subject).toMatch(/^Reminder: erasure/);
    expect(await notices(office, requestId)).toMatchObject(
      always.map(() => ({ state: "not-reached", toldAt })),
    );
    expect(
      office
        .outbox()
        .filter(({ subject }) => subject.endsWith("does not answer")),
    ).toHaveLength(always.length);
  });

  test("is not written to before its time", async () => {
    const office = openOffice();
    await told(office);
    office.clock.set(plusDays(office.now(), remindAfterDays - 1));
    await remind(office);
    expect(toRecipients(office)).toHaveLength(always.length);
  });
});

describe("recipients of an erasure that a hold put off", () => {
  test("are told when it is done, and not before (T22, T32)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const hold = await begun(office, aHold(ofCall(call)));
    await sweepSuspensions(office);
    const requestId = await approved(office, { rights: ["erasure"] });
    const steps = stepsOf(office, requestId);
    await steps.erase();
    await settleErasures(office);
    await steps.verify();
    await steps.tell();
    await steps.answer();
    await steps.close();
    expect(toRecipients(office)).toEqual([]);
    await released(office, hold);
    office.clock.advance(73 * 3_600_000);
    await sweepSuspensions(office);
    await settleErasures(office);
    await conclude(office);
    expect(toRecipients(office)).toHaveLength(always.length);
  });
});
