import { expect, test } from "vitest";
import { anOffice } from "./by-command.ts";
import { closedAs, told } from "./closed-file.ts";
import { callOf } from "./running-product.ts";

test.each([
  {
    right: "information",
    subject: "What we do with recorded calls",
    says: ["Article 13 GDPR", "30 days from the end of the call"],
  },
  {
    right: "joint-controllers",
    subject: "How our companies share responsibility",
    says: ["Article 26(2) GDPR", "by one notice and one set of rules"],
  },
  {
    right: "no-automated-decision",
    subject: "No decision by a machine alone",
    says: ["Article 22 GDPR", "People decide"],
  },
])(
  "$right, from the request to the closed file: told in one letter, and no call is touched (R45, R46, R48)",
  async ({ right, subject, says }) => {
    const office = await anOffice();
    const id = await told(office, right);
    const file = await closedAs(office, id, right);
    expect(file.subjects).toEqual(["Your request is registered", subject]);
    for (const words of [...says, "complain to a supervisory authority"])
      expect(file.letterOf(subject)).toContain(words);
    expect(file).toMatchObject({ needsCalls: false, scopeSize: 0 });
    expect(await callOf(office.product, "consent")).toMatchObject({
      recordings: [{ state: "kept", keepers: [] }],
    });
  },
);
