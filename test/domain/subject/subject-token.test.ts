import { expect, test } from "vitest";
import { lineOf, subjectToken } from "#domain/subject/subject-token";
import { consent } from "#stacks/settings/consent";
import { openOffice } from "#test/builders/office";

test("a caller who hides the number has no token, and shares none (T55)", async () => {
  const { tokens } = openOffice();
  for (const raw of ["anonymous", "+266696687", "", null, "not a number"])
    expect(await subjectToken(tokens, raw, "BE")).toBeNull();
});

test("every writing of a number has one token, and another number another (T56, T58)", async () => {
  const { tokens } = openOffice();
  const token = await subjectToken(tokens, "015 744 100", "BE");
  expect(await subjectToken(tokens, "+32 15 744 100", "US")).toBe(token);
  expect(await subjectToken(tokens, "0215 550 100", "RO")).not.toBe(token);
});

test("a token is keyed: elsewhere the same number has another one (T58)", async () => {
  const [one, other] = [openOffice(), openOffice()];
  const token = await subjectToken(one.tokens, "+3215744100", "BE");
  expect(token).toMatch(/^[A-Za-z0-9-]+\.[A-Za-z0-9_-]{43}$/);
  expect(await subjectToken(other.tokens, "+3215744100", "BE")).not.toBe(token);
});

test("a line is found however the platform writes its number (T56)", () => {
  expect(lineOf(consent.lines, "+32 15 55 01 00")?.entityId).toBe("be-2");
  expect(lineOf(consent.lines, "+32999999999")).toBeUndefined();
  expect(lineOf(consent.lines, "anonymous")).toBeUndefined();
});
