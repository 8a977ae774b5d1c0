import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import {
  anOffice,
  approve,
  done,
  type Office,
  shown,
  start,
} from "./by-command.ts";
import { fileOf } from "./closed-file.ts";
import { days, monday } from "./running-product.ts";

const why = "You asked for the very same on the same day, by two letters.";

/** A request that says once more what another says, found excessive at the command line, and a fee asked for it. */
async function quoted({ desk }: Office): Promise<string> {
  const first = await start(desk, "--right", "access");
  const id = await start(desk, "--right", "access");
  await done(
    desk(
      ...["requests", "identify", id, "--method", "call-back"],
      ...["--sole-user", "--same-person", first],
    ),
  );
  await done(
    desk(
      ...["requests", "assess", id, "--finding", "excessive"],
      ...["--sign", "overlaps-another", "--other", first, "--reasons", why],
      ...["--fee", "25", "--pay-by", plusDays(monday, 10).slice(0, 10)],
    ),
  );
  expect(await shown(desk, id)).toMatchObject({
    state: "awaiting-fee",
    waitsFor: "fee",
  });
  return id;
}

describe("a request for which a fee is asked ends at the command line", () => {
  test.each([
    { how: "paid", words: ["--paid", "R-17"], receipt: "R-17" },
    { how: "waived", words: ["--waived", "hardship"], reason: "hardship" },
  ])(
    "granted, when the fee is $how: it was quoted once, with the sum and why (R52, T113)",
    async ({ how, words, ...settled }) => {
      const office = await anOffice();
      const id = await quoted(office);
      await done(office.desk("requests", "fee", id, ...words));
      expect(await shown(office.desk, id)).toMatchObject({
        state: "awaiting-approval",
      });
      await approve(office.desk, id);
      const file = await fileOf(office, id);
      expect(file).toMatchObject({
        state: "fulfilled",
        clock: { state: "closed" },
      });
      const quotes = file.subjects.filter((one) => one.includes("fee"));
      expect(quotes).toEqual(["A fee for your request"]);
      const quote = file.letterOf("A fee for your request");
      for (const part of ["€25.00", "IBAN", why]) expect(quote).toContain(part);
      expect(file.ofType("fee.settled")).toMatchObject([
        { outcome: how, ...settled, by: expect.any(String) },
      ]);
      expect(JSON.stringify(file)).not.toContain(why);
    },
  );

  test("unpaid, not before its last day is over, with the authority and the courts (R47, R52, T112)", async () => {
    const office = await anOffice();
    const id = await quoted(office);
    const early = await office.desk("requests", "fee", id, "--unpaid");
    expect(early.code).not.toBe(0);
    expect(early.err).toContain("Art 12(5)(a) GDPR");
    await days(office.product, 11);
    await done(office.desk("requests", "fee", id, "--unpaid"));
    const file = await fileOf(office, id);
    expect(file).toMatchObject({
      state: "fee-unpaid",
      clock: { state: "closed" },
    });
    expect(file.approval).toBeUndefined();
    expect(file.letterOf("Your request is closed")).toMatch(
      /was not paid by 12 March 2026[^]*complain to a supervisory authority[^]*court/,
    );
  });
});
