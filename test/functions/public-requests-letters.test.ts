import { describe, expect, test } from "vitest";
import { LetterNotTaken } from "#domain/letters/letter-not-taken";
import { plusDays } from "#domain/time/instant";
import {
  intakesOf,
  lettersTo,
  linkFor,
  linksIn,
  post,
  pressed,
  requestsMade,
  sweepForms,
  visit,
} from "#test/builders/intakes";
import {
  type Office,
  openOffice,
  opening,
  writtenIn,
} from "#test/builders/office";

describe("one address", () => {
  test("gets no letter twice from two runs at a time", async () => {
    const office = openOffice();
    await post(office);
    await post(office);
    await Promise.all([
      sweepForms(office),
      sweepForms(office),
      sweepForms(office),
    ]);
    expect(lettersTo(office)).toHaveLength(1);
  });

  test("does not keep another from being written to", async () => {
    const office = openOffice();
    await post(office);
    await post(office, { email: "bob@example.net" });
    await sweepForms(office);
    expect(lettersTo(office, "bob@example.net")).toHaveLength(1);
  });

  test("has its slots again when what took them is over", async () => {
    const office = openOffice();
    for (const _time of [1, 2, 3, 4]) await post(office);
    office.clock.set(plusDays(opening, 1));
    await sweepForms(office);
    expect(await intakesOf(office)).toEqual([]);
    await linkFor(office);
    expect(linksIn(office)).toHaveLength(1);
  });

  test("that two forms name at once has both", async () => {
    const office = openOffice();
    await Promise.all([post(office), post(office)]);
    expect(await intakesOf(office)).toHaveLength(2);
  });
});

test("a run writes to sixty people at most, the rest a minute later", async () => {
  const office = openOffice();
  for (let person = 0; person < 70; person += 1)
    await post(office, { email: `person${person}@example.org` });
  await sweepForms(office);
  expect(lettersTo(office)).toHaveLength(60);
  office.clock.advance(60_000);
  await sweepForms(office);
  expect(lettersTo(office)).toHaveLength(70);
});

describe("a letter", () => {
  const failing = (office: Office, fault: Error): Office => ({
    ...office,
    notifier: {
      ...office.notifier,
      write: () => Promise.reject(fault),
    },
  });

  test("that may have gone out is not sent again", async () => {
    const office = openOffice();
    await post(office);
    await expect(
      sweepForms(failing(office, new Error("lost"))),
    ).rejects.toThrow();
    office.clock.advance(3_600_000);
    await sweepForms(office);
    expect(lettersTo(office)).toEqual([]);
  });

  test("that the carrier did not take is sent an hour later", async () => {
    const office = openOffice();
    await post(office);
    const refusing = failing(office, new LetterNotTaken("no"));
    await expect(sweepForms(refusing)).rejects.toThrow();
    office.clock.advance(3_600_000);
    await sweepForms(office);
    expect(lettersTo(office)).toHaveLength(1);
  });
});

describe("what nobody confirmed", () => {
  test("is removed after a day, sealed words and all, and nothing of it stays (T25)", async () => {
    const office = openOffice();
    await linkFor(office);
    office.clock.set(plusDays(opening, 1));
    await sweepForms(office);
    expect(await intakesOf(office)).toEqual([]);
    const last = writtenIn(office).at(-1);
    expect(last).toMatchObject({ before: { kind: "intake" } });
    expect(last?.after).toBeUndefined();
    expect(requestsMade(office)).toEqual([]);
  });

  test("is removed too when it was confirmed, and its request stays", async () => {
    const office = openOffice();
    await visit(office, await linkFor(office), { form: pressed });
    office.clock.set(plusDays(opening, 1));
    await sweepForms(office);
    expect(await intakesOf(office)).toEqual([]);
    expect(requestsMade(office)).toHaveLength(1);
  });
});
