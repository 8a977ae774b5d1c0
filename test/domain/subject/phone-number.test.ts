import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phoneNumber } from "#domain/subject/phone-number";

const mechelen = "+3215744100";

describe("one number has one form (T56)", () => {
  test.each([
    ["015 744 100", "BE", mechelen],
    ["015/744.100", "BE", mechelen],
    ["(015) 744-100", "BE", mechelen],
    ["015744100", "BE", mechelen],
    ["15744100", "BE", mechelen],
    ["+32 15 744 100", "BE", mechelen],
    ["+32 15 744 100", "US", mechelen],
    ["+32 15 744 100", undefined, mechelen],
    ["+32 (0)15 744 100", "BE", mechelen],
    ["0032 15 744 100", "BE", mechelen],
    ["0032 (0)15 744 100", undefined, mechelen],
    ["+32\u00a015\u2011744\u2013100", "BE", mechelen],
    ["  +3215744100  ", "BE", mechelen],
    ["0470 55 01 01", "BE", "+32470550101"],
    ["(202) 555-0100", "US", "+12025550100"],
    ["1-202-555-0100", "US", "+12025550100"],
    ["06 1 234 5678", "HU", "+3612345678"],
    ["+36 1 234 5678", "HU", "+3612345678"],
    ["0215 550 100", "RO", "+40215550100"],
    ["020 7946 0018", "GB", "+442079460018"],
    ["+44 (0)20 7946 0018", "GB", "+442079460018"],
    ["912 345 678", "ES", "+34912345678"],
    ["221 234 567", "CZ", "+420221234567"],
    ["32 12 34 56", "DK", "+4532123456"],
    ["+7 495 123 45 67", "BE", "+74951234567"],
  ])("%j dialled in %s is %s (T56)", (raw, region, e164) => {
    expect(phoneNumber(raw, region)).toEqual({ kind: "number", e164 });
  });

  test("a number in E.164 stays what it is (T56)", () => {
    const subscriber = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 11 })
      .map((digits) => digits.join(""));
    const abroad = fc.constantFrom("321", "491", "402", "1202", "7495");
    fc.assert(
      fc.property(abroad, subscriber, (area, rest) => {
        const e164 = `+${area}${rest}`;
        expect(phoneNumber(e164, "BE")).toEqual({ kind: "number", e164 });
      }),
    );
  });

  test("blanks and signs between the digits change nothing (T56)", () => {
    const signs = fc.array(fc.constantFrom(" ", ".", "-", "/", ""), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(signs, (between) => {
        const written = [..."015744100"]
          .map((digit, position) => digit + (between[position] ?? ""))
          .join("");
        expect(phoneNumber(written, "BE")).toEqual({
          kind: "number",
          e164: mechelen,
        });
      }),
    );
  });
});

describe("a hidden number is nobody's (T55)", () => {
  test.each([
    "anonymous",
    "Anonymous",
    "ANONYMOUS",
    "+anonymous",
    "Restricted",
    "restricted",
    "unknown",
    "Unavailable",
    "No Number",
    "private",
    "+266696687",
    "266696687",
    "+7378742833",
    "+8656696",
    "+2562533",
    "0",
    "+0",
    "",
    "   ",
    "()",
    null,
    undefined,
  ])("%j is withheld (T55)", (raw) => {
    expect(phoneNumber(raw, "BE")).toEqual({ kind: "withheld" });
  });

  test.each([
    ["sip:anonymous@anonymous.invalid", "BE"],
    ["private caller", "BE"],
    ["+", "BE"],
    ["000", "BE"],
    ["0000000000", "BE"],
    ["112", "BE"],
    ["++3215744100", "BE"],
    ["+32157441001234567", "BE"],
    ["+32 15 744 100 ext 7", "BE"],
    ["+32\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "BE"],
    ["015 744 100", undefined],
    ["015 744 100", "XX"],
  ])("%j in %s is malformed and becomes nobody (T55, T56)", (raw, region) => {
    expect(phoneNumber(raw, region)).toEqual({ kind: "malformed" });
  });

  test("whatever carriers send, a number that comes of it is one in E.164 (T55, T56)", () => {
    const digits = fc.stringMatching(/^[0-9+ ()-]{0,20}$/);
    const region = fc.constantFrom("BE", "US", "HU", "ES", undefined);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), region, (raw, where) => {
        const number = phoneNumber(raw, where);
        if (number.kind === "number")
          expect(number.e164).toMatch(/^\+[1-9]\d{7,14}$/);
      }),
    );
  });
});
