import { describe, expect, test } from "vitest";
import { authorityOf } from "#domain/letters/authorities";
import { letterKinds } from "#domain/letters/kinds";
import { letterLanguages } from "#domain/letters/languages";
import { lettersVersion, renderLetter } from "#domain/letters/letter";
import { Instant, LegalDate } from "#schemas/instant";
import { rights } from "#stacks/settings/rights";
import { aLetterhead, everyLetterIn, kinds } from "#test/builders/letters";
import { addressesIn, wordsOf } from "./html-words.ts";

describe.each(letterLanguages)("the letters in %s", (language) => {
  const letters = everyLetterIn(language);

  test("are as they were reviewed (R49, T80)", async () => {
    const file = letters.map(
      ({ letter: { kind }, subject, text }) =>
        `==== ${kind} ====\n\n${subject}\n\n${text}`,
    );
    await expect(
      [`Version ${lettersVersion}\n`, ...file].join("\n"),
    ).toMatchFileSnapshot(`./reviewed/${language}.txt`);
  });

  test("say in HTML the very words of the text, and which language they are in (R49)", () => {
    for (const { html, text } of letters) {
      expect(wordsOf(html)).toEqual(
        text.replaceAll(/^- /gm, "").split(/\s+/).filter(Boolean),
      );
      expect(html).toContain(`<html lang="${language}">`);
    }
  });

  test("fetch nothing, and lead only to an address that the text shows as well (T41, T69)", () => {
    for (const { html, text } of letters) {
      expect(html).not.toMatch(/src=|url\(|<script|<link|@import/i);
      for (const address of addressesIn(html)) expect(text).toContain(address);
    }
  });

  test("name the authority and the courts wherever something is answered or refused (R47, T49, T112)", () => {
    for (const { letter, text } of letters)
      expect(text.includes("www.dataprotectionauthority.be"), letter.kind).toBe(
        letterKinds[letter.kind].remedies,
      );
  });

  test("say which text counts when they are a translation (R69)", () => {
    const english = /anglais|engels|englisch|inglés|engleză/i;
    for (const { text } of letters)
      expect(english.test(text)).toBe(language !== "en");
  });

  test("write no date as a number (R49)", () => {
    for (const { text } of letters)
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });
});

test("every kind of letter is listed with its occasion and its source, and has an example to review (R49)", () => {
  expect(kinds.toSorted()).toEqual(Object.keys(letterKinds).toSorted());
});

test.each([
  "not-identified",
  "refused",
  "partly-granted",
  "refused-excessive",
  "fee-unpaid",
  "deferred",
  "answer-objection",
] as const)(
  "%s is a refusal, so it tells of the complaint and the court (R47, R52, T22, T49, T112)",
  (kind) => {
    expect(letterKinds[kind].remedies).toBe(true);
  },
);

describe("a language we do not have", () => {
  const letter = { kind: "not-identified", facts: {} } as const;

  test.each([
    ["cs", "in Czech yet, so it is in English"],
    ["qz", "in your language yet, so it is in English"],
  ])(
    "%s: the letter is in English and says so first (R49, R69)",
    (language, says) => {
      const { text, ...rendered } = renderLetter(
        [letter],
        aLetterhead({ language }),
      );
      expect(rendered.language).toBe("en");
      expect(text.split("\n")[0]).toContain(says);
    },
  );

  test("is not mentioned to a reader of English", () => {
    expect(renderLetter([letter], aLetterhead()).text).toMatch(/^Hello,/);
  });
});

describe("dates", () => {
  const code = {
    kind: "one-time-code",
    facts: { code: "1", until: Instant.parse("2026-11-30T23:30:00.000Z") },
  } as const;

  test.each([
    ["en", "30 November 2026, 23:30 GMT", "Europe/London"],
    ["fr", "1er décembre 2026, 00:30 UTC+1", "Europe/Paris"],
    ["ro", "1 decembrie 2026, 01:30 EET", "Europe/Bucharest"],
    ["de", "1. Dezember 2026, 00:30 MEZ", "Europe/Berlin"],
  ])(
    "of a moment are told in the entity's zone, which is named, in %s (T12)",
    (language, said, timeZone) => {
      const entity = { country: "RO", timeZone };
      const head = aLetterhead({ language, entity });
      expect(renderLetter([code], head).text).toContain(said);
    },
  );

  test.each(["America/Chicago", "Pacific/Auckland"])(
    "that are legal are the same day in every zone, here %s (T12, T44)",
    (timeZone) => {
      const entity = { country: "US", timeZone };
      const payBy = LegalDate.parse("2026-12-31");
      const { text } = renderLetter(
        [{ kind: "fee-unpaid", facts: { payBy } }],
        aLetterhead({ entity }),
      );
      expect(text).toContain("31 December 2026");
    },
  );
});

describe("what a person typed", () => {
  const explained = (explanation: string) =>
    renderLetter(
      [
        {
          kind: "refused-excessive",
          facts: { ground: "excessive", explanation },
        },
      ],
      aLetterhead(),
    );

  test("is text in HTML, never markup (T60)", () => {
    const { html } = explained(`<img src="x" onerror='y'> & more`);
    expect(html).toContain(
      "&#60;img src=&#34;x&#34; onerror=&#39;y&#39;&#62; &#38; more",
    );
    expect(html).not.toContain("<img");
  });

  test("becomes no link unless it is an address of the web (T69)", () => {
    const { html } = renderLetter(
      [
        {
          kind: "confirm-address",
          facts: {
            address: "javascript:alert(1)",
            until: Instant.parse("2026-12-01T00:00:00.000Z"),
          },
        },
      ],
      aLetterhead(),
    );
    expect(html).toContain("<p>javascript:alert(1)</p>");
    expect(addressesIn(html)).toEqual([]);
  });
});

test("an answer to several rights is one letter, with one subject, greeting and ending (R47)", () => {
  const { subject, text } = renderLetter(
    [
      { kind: "granted", facts: { granted: ["access", "portability"] } },
      { kind: "answer-access", facts: { recordings: 3, withAudio: 2 } },
      { kind: "answer-portability", facts: { recordings: 3 } },
    ],
    aLetterhead(),
  );
  expect(subject).toBe("The answer to your request");
  expect(text).toMatch(/Article 15[^]*Article 20/);
  for (const once of ["Hello,", "right to complain", "Kind regards,"])
    expect(text.split(once)).toHaveLength(2);
});

test("each entity of the settings has an authority, those outside the EEA and the United Kingdom the exporter's (R36, R47, T109)", () => {
  const authorities = rights.entities.map(
    ({ id, country }) => [id, authorityOf(country).address] as const,
  );
  const romanian = authorities.filter(
    ([, address]) => address === "www.dataprotection.ro",
  );
  const american = Array.from({ length: 18 }, (_, at) => `us-17.${at + 1}`);
  expect(romanian.map(([id]) => id)).toEqual(["ro-9", "ro-10", ...american]);
});
