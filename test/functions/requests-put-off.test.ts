import { describe, expect, test } from "vitest";
import { subjectFileKey } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { keepCall, sweep } from "#test/builders/calls";
import { openOffice, opening, recordingOf } from "#test/builders/office";
import {
  approved,
  begin,
  conclude,
  request,
  stepsOf,
} from "#test/builders/requests";
import {
  aHold,
  aRestriction,
  begun,
  inDays,
  ofCall,
  released,
  sweepSuspensions,
} from "#test/builders/suspensions";

const erasure = { rights: ["erasure"] };

/** Two calls of one caller, the second under a hold; both asked to be erased, granted, and worked on for some minutes. */
async function askedWhileHeld(
  suspended: (scope: ReturnType<typeof ofCall>) => object = aHold,
) {
  const office = openOffice();
  const free = await keepCall(office);
  const held = await keepCall(office);
  const hold = await begun(office, suspended(ofCall(held)));
  await sweepSuspensions(office);
  const requestId = await approved(office, erasure);
  const steps = stepsOf(office, requestId);
  await steps.erase();
  const minutes = async (count: number) => {
    for (let minute = 0; minute < count; minute += 1)
      await sweep(office, "erase", plusMinutes(office.now(), 1));
  };
  await minutes(3);
  const letters = () =>
    office.outbox().filter(({ to }) => to === "ada@example.org");
  return {
    office,
    requestId,
    steps,
    minutes,
    letters,
    stateOf: async (which: "free" | "held") =>
      (
        await recordingOf(
          office,
          (which === "free" ? free : held).interactionId,
        )
      ).state,
    asked: () => request(office, requestId),
    answered: async () => {
      await steps.verify();
      await steps.answer();
      await steps.close();
    },
    /** Two people release the hold, its grace goes by, and the eraser does what was put off. */
    letGo: async () => {
      office.clock.set(plusDays(opening, 80));
      await released(office, hold);
      office.clock.advance(73 * 3_600_000);
      await sweepSuspensions(office);
      await minutes(2);
    },
  };
}

describe("an erasure that a hold puts off", () => {
  test("is answered now, with what is erased, what is not, and on which ground (R40, T22)", async () => {
    const { office, answered, letters, stateOf, asked } =
      await askedWhileHeld();
    expect(office.workflows.completed.at(-1)).toEqual({
      token: "token-erasure",
      result: { outcome: "put-off" },
    });
    await answered();
    expect([await stateOf("free"), await stateOf("held")]).toEqual([
      "erased",
      "kept",
    ]);
    const letter = letters().at(-1);
    expect(letter).toMatchObject({ to: "ada@example.org" });
    expect(letter?.body).toContain(
      "- Recordings erased: 1\n- Recordings that have to wait: 1",
    );
    expect(letter?.body).toContain("Article 17(3)(e)");
    expect(letter?.body).toContain("we write to you then");
    expect(letter?.body).toContain("complain to a supervisory authority");
    expect(await asked()).toMatchObject({
      state: "deferred",
      answeredAt: office.now(),
      erasure: { putOff: { recordings: 1, grounds: ["legal-claim"] } },
    });
    expect(await asked()).not.toHaveProperty("closedAt");
  });

  test("runs by itself at the release, and the requester is told once that it did (T22)", async () => {
    const { office, answered, letters, stateOf, asked, letGo } =
      await askedWhileHeld();
    await answered();
    await conclude(office);
    const before = letters().length;
    await letGo();
    expect(await stateOf("held")).toBe("erased");
    await conclude(office);
    office.clock.advance(7_200_000);
    await conclude(office);
    expect(letters().length - before).toBe(1);
    expect(letters().at(-1)).toMatchObject({
      to: "ada@example.org",
      subject: "Your recordings are now erased",
    });
    expect(letters().at(-1)?.body).toContain(
      "recordings that we had to keep for a time. That time is over.",
    );
    expect(await asked()).toMatchObject({ state: "fulfilled" });
    expect((await asked()).erasure?.verifiedAt).toBeDefined();
  });

  test("keeps how to reach the requester until that letter, and not a moment longer (T22, T25)", async () => {
    const { office, requestId, answered, letGo } = await askedWhileHeld();
    const file = () => office.ledger.read(subjectFileKey(requestId));
    await answered();
    expect(await file()).toBeDefined();
    await letGo();
    await conclude(office);
    expect(await file()).toBeUndefined();
  });

  test("is told of once, also when the sweep dies after the letter (T22)", async () => {
    const { office, answered, letters, letGo, asked } = await askedWhileHeld();
    await answered();
    await letGo();
    const before = letters().length;
    const remove = () => Promise.reject(new Error("the process died"));
    const dying = { ...office, ledger: { ...office.ledger, remove } };
    await expect(conclude(dying)).rejects.toThrow("1 parts failed");
    expect(letters().length - before).toBe(1);
    await conclude(office);
    expect(letters().length - before).toBe(1);
    expect(await asked()).toMatchObject({ state: "fulfilled" });
  });

  test("is not told of while the version still answers, whatever the ledger says (T2, T22)", async () => {
    const { office, answered, letters, letGo } = await askedWhileHeld();
    await answered();
    await letGo();
    const before = letters().length;
    const look = () => Promise.resolve("present" as const);
    const objects = { ...office.objects, look };
    await expect(conclude({ ...office, objects })).rejects.toThrow();
    expect(letters().length).toBe(before);
  });

  test("asks again each hour, for years, and troubles nobody meanwhile (T22)", async () => {
    const { office, answered, letters, asked } = await askedWhileHeld();
    await answered();
    const before = letters().length;
    for (const days of [1, 100, 1000]) {
      office.clock.set(plusDays(opening, days));
      await conclude(office);
      expect((await asked()).nextAt).toBe(plusMinutes(office.now(), 60));
    }
    expect(letters().length).toBe(before);
  });

  test("waits with its answer until what is not put off is gone (T29)", async () => {
    const office = openOffice();
    await keepCall(office);
    const held = await keepCall(office);
    await begun(office, aHold(ofCall(held)));
    await sweepSuspensions(office);
    office.platform.deletes = false;
    const requestId = await approved(office, erasure);
    await stepsOf(office, requestId).erase();
    await sweep(office, "erase", plusMinutes(office.now(), 1));
    expect(office.workflows.completed.map(({ token }) => token)).not.toContain(
      "token-erasure",
    );
  });

  test("is answered as put off when the hold ends between decision and letter (T22)", async () => {
    const { office, answered, letGo, asked, letters } = await askedWhileHeld();
    await letGo();
    await answered();
    expect(letters().at(-1)?.body).toContain("Recordings that have to wait: 1");
    await conclude(office);
    expect(await asked()).toMatchObject({ state: "fulfilled" });
    expect(letters().at(-1)?.subject).toBe("Your recordings are now erased");
  });
});

test("a restriction puts an erasure off as well, on its own ground (T20, T22)", async () => {
  const { answered, letters } = await askedWhileHeld((scope) =>
    aRestriction(scope, { reviewBy: inDays(60) }),
  );
  await answered();
  expect(letters().at(-1)?.body).toContain("Article 18(1)(c)");
});

test("a freeze of another request is waited for, and nothing is called put off (T22, T51)", async () => {
  const office = openOffice();
  await keepCall(office);
  await stepsOf(office, await begin(office)).freeze();
  const requestId = await approved(office, erasure);
  await stepsOf(office, requestId).erase();
  await sweep(office, "erase", plusMinutes(office.now(), 1));
  expect((await request(office, requestId)).erasure).not.toHaveProperty(
    "putOff",
  );
  expect(office.workflows.completed.map(({ token }) => token)).not.toContain(
    "token-erasure",
  );
});
