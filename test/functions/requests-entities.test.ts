import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import type { RequestId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";
import { letterLanguages } from "#domain/letters/languages";
import { writeLetter } from "#functions/write-letter/write-letter";
import { context } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import { approved, begin } from "#test/builders/requests";

const address = "https://tacet.example/public/entities";

/** A list that is another one from these days on. */
const versionsOf = (...days: string[]) => {
  const { RIGHTS_POLICY: policy } = environment;
  const versions = days.map((day) => LegalDate.parse(day));
  const notice = { ...policy.notice, entities: { address, versions } };
  return { ...environment, RIGHTS_POLICY: { ...policy, notice } };
};

async function letterOf(
  office: Office,
  requestId: RequestId,
  { letter = "answer", versions = ["2021-10-01"] } = {},
): Promise<string> {
  const before = office.outbox().length;
  const write = writeLetter(office, versionsOf(...versions));
  await write({ requestId, letter }, context);
  await write({ requestId, letter }, context);
  const letters = office.outbox().slice(before);
  expect(letters).toHaveLength(1);
  return String(letters[0]?.body);
}

describe("the list of joint controllers", () => {
  test.each(["acknowledgement", "answer"])(
    "is named in every %s by its version and its address (R71)",
    async (letter) => {
      const office = openOffice();
      const requestId = await approved(office);
      const text = await letterOf(office, requestId, { letter });
      expect(text).toContain(
        `in the version that holds since 1 October 2021:\n\n${address}\n`,
      );
      expect(text).not.toContain("changed");
    },
  );

  test("that changed while a request was open is news in its answer, once, by the version that holds and not one to come (R71)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    office.clock.set(plusDays(opening, 4));
    const text = await letterOf(office, requestId, {
      versions: ["2026-11-28", "2026-11-29", "2021-10-01", "2026-11-26"],
    });
    expect(text).toContain(
      `changed on 28 November 2026, after we received the request. The list, and what changed in it, is here:\n\n${address}\n`,
    );
    expect(text).not.toContain("29 November");
  });

  test("that changed on the day of the receipt, or before, is no news (R71)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const text = await letterOf(office, requestId, {
      versions: ["2021-10-01", "2026-11-24"],
    });
    expect(text).toContain("holds since 24 November 2026");
  });

  test("that changed before the acknowledgement is told as it holds; the answer has the news (R71)", async () => {
    const office = openOffice();
    const requestId = await begin(office, {
      receivedAt: plusDays(opening, -3),
    });
    const text = await letterOf(office, requestId, {
      letter: "acknowledgement",
      versions: ["2021-10-01", "2026-11-23"],
    });
    expect(text).toContain("holds since 23 November 2026");
  });

  test("of which no version holds yet is not named", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const text = await letterOf(office, requestId, {
      versions: ["2027-01-01"],
    });
    expect(text).not.toContain(address);
  });
});

describe("the letter that tells of the list", () => {
  test.each(letterLanguages)(
    "does so in %s, whether it changed or not (R71)",
    async (language) => {
      const office = openOffice();
      const [quiet, news] = [
        await approved(office, { language }),
        await approved(office, { language }),
      ];
      const ofOld = await letterOf(office, quiet);
      office.clock.set(plusDays(opening, 2));
      const ofNew = await letterOf(office, news, {
        versions: ["2021-10-01", "2026-11-26"],
      });
      const lineAbove = (text: string) =>
        text.split("\n\n").at(text.split("\n\n").indexOf(address) - 1);
      expect(lineAbove(ofOld)).toContain("2021");
      expect(lineAbove(ofNew)).toContain("2026");
      expect(lineAbove(ofNew)).not.toBe(lineAbove(ofOld));
    },
  );
});
