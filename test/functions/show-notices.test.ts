import { describe, expect, test } from "vitest";
import { letterLanguages } from "#domain/letters/languages";
import { showNotice } from "#functions/show-notice/show-notice";
import { Instant } from "#schemas/instant";
import { PublishedNotices } from "#schemas/published-notices";
import { ask } from "#test/builders/gateway";
import { environment, opening } from "#test/builders/office";

const filed = "a".repeat(64);
const heard = "b".repeat(64);
const prompt = {
  id: "recording-welcome",
  version: "1",
  language: "nl",
  purpose: "recording",
  form: "keypad",
  sha256: heard,
  noticeVersion: "2026-07",
};
const [english, dutch] = ["en", "nl"].map((language) => ({
  language,
  address: `https://notice.example/${language}?a&b`,
}));
/** Out of order: the page sorts them. */
const published = PublishedNotices.parse({
  notices: [
    { version: "2026-07", validFrom: "2026-07-01", texts: [english, dutch] },
    {
      version: "2021-10",
      validFrom: "2021-10-01",
      texts: [{ ...english, sha256: filed }],
    },
    { version: "2027-01", validFrom: "2027-01-01", texts: [english] },
  ],
  prompts: [prompt],
});

type Asking = {
  version?: string;
  language?: string;
  accept?: string;
  at?: Instant;
};
const look = ({ version, language, accept, at = opening }: Asking = {}) =>
  ask(showNotice({ now: () => at }, { ...environment, NOTICES: published }), {
    route:
      version === undefined
        ? "GET /public/notices"
        : "GET /public/notices/{version}",
    parameters: version === undefined ? {} : { version },
    query: language === undefined ? {} : { language },
    headers: accept === undefined ? {} : { accept },
    claims: {},
  });
const json = "application/json";

describe("the public page of the notice", () => {
  test("has every version there was and is to come, the latest first, and says which holds (R72)", async () => {
    const { status, text } = await look();
    expect(status).toBe(200);
    const parts = text.split("<h2>").slice(1);
    expect(parts.map((part) => part.split("</h2>")[0])).toEqual([
      "Version 2027-01, from 1 January 2027 on",
      "Version 2026-07, from 1 July 2026 on",
      "Version 2021-10, from 1 October 2021 on",
    ]);
    expect(parts.map((part) => part.includes("holds today"))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("marks the English text as the one that counts, and no other (R69)", async () => {
    const { text } = await look({ version: "2026-07" });
    expect(text).toContain("<li>English (the text that counts): <a");
    expect(text).toContain("<li>Dutch: <a");
  });

  test("gives the digest of a text once it is filed, and says so before (R69, T80)", async () => {
    const [, current = "", first = ""] = (await look()).text
      .split("<h2>")
      .slice(1);
    expect(first).toContain(filed);
    expect(first).not.toContain("not filed yet");
    expect(current).toContain("not filed yet");
  });

  test("names what was heard under a version by its digest, as a consent does (R23, T73, T80)", async () => {
    const [future = "", current = ""] = (await look()).text
      .split("<h2>")
      .slice(1);
    expect(current).toContain(
      `<li>Dutch, recording (recording-welcome 1): ${heard}</li>`,
    );
    expect(future).toContain("belongs to this version");
    expect(future).not.toContain(heard);
  });

  test("escapes what the settings say", async () => {
    const { text } = await look();
    expect(text).toContain("https://notice.example/nl?a&amp;b");
    expect(text).not.toContain("?a&b");
  });

  test("of the settings has the prompts' own versions, and nobody's number (R72)", async () => {
    const { text } = await ask(
      showNotice({ now: () => opening }, environment),
      {
        route: "GET /public/notices",
        headers: {},
        claims: {},
      },
    );
    for (const { sha256 } of environment.NOTICES.prompts)
      expect(text).toContain(sha256);
    expect(text).not.toMatch(/\+\d{6}/);
  });
});

describe("one version", () => {
  test("is shown alone, with the way to the others", async () => {
    const { text } = await look({ version: "2021-10" });
    expect(text.split("<h2>")).toHaveLength(2);
    expect(text).toContain('<a href="../notices">All versions</a>');
  });

  test("that there never was is not found, on the page or as JSON", async () => {
    for (const accept of ["text/html", json])
      expect((await look({ version: "1999-01", accept })).status).toBe(404);
  });
});

describe("as JSON", () => {
  test("has every version with its texts and what was heard (R69, R72, T80)", async () => {
    const { body } = await look({ accept: json });
    expect(body["notices"]).toMatchObject([
      { version: "2027-01", inForce: false, heard: [] },
      {
        version: "2026-07",
        inForce: true,
        texts: [
          { language: "en", sha256: null, prevails: true },
          { language: "nl", sha256: null, prevails: false },
        ],
        heard: [{ id: "recording-welcome", sha256: heard, form: "keypad" }],
      },
      { version: "2021-10", texts: [{ sha256: filed }] },
    ]);
  });

  test("has one version alone, and none in force before the first (R72)", async () => {
    const { body } = await look({
      version: "2021-10",
      accept: json,
      at: Instant.parse("2021-09-30T23:59:59.000Z"),
    });
    expect(body).toMatchObject({ version: "2021-10", inForce: false });
  });
});

const prevails: Readonly<Record<string, string>> = {
  en: "The English text is the one that counts.",
  nl: "De Engelse tekst is doorslaggevend.",
  fr: "Le texte anglais fait foi.",
  de: "Maßgeblich ist der englische Text.",
  es: "El texto inglés es el que cuenta.",
  ro: "Textul în limba engleză este cel care contează.",
};

test.each([...letterLanguages, "pl"])(
  "asked for in %s the page says so, and that English prevails (R69)",
  async (language) => {
    const { text } = await look({ language });
    const shown = language in prevails ? language : "en";
    expect(text).toContain(`<html lang="${shown}">`);
    expect(text).toContain(prevails[shown]);
    expect(text.includes("not available in your language")).toBe(
      shown !== language,
    );
    expect(text).toContain(heard);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  },
);

test("no two languages of the page share their words (R69)", async () => {
  const pages = await Promise.all(
    letterLanguages.map(async (language) => (await look({ language })).text),
  );
  const words = (text: string) =>
    text
      .replace(/<nav>.*/s, "")
      .split(/<[^>]*>/)
      .filter((part) => / .* /.test(part) && !part.includes(heard));
  const all = pages.flatMap((text) => [...new Set(words(text))]);
  const twice = all.filter((part, at) => all.indexOf(part) < at);
  expect(twice.filter((part) => !part.includes("{"))).toEqual([]);
});
