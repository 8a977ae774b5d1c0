import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { describe, expect, test } from "vitest";
import { showNotice } from "#functions/show-notice/show-notice";
import type { EntityList } from "#schemas/entity";
import { Instant, LegalDate } from "#schemas/instant";
import { anEntity } from "#test/builders/entities";
import { ask } from "#test/builders/gateway";
import { environment, opening } from "#test/builders/office";

type Asking = {
  list?: EntityList;
  at?: Instant;
  language?: string;
  accept?: string;
};

const look = ({
  list = environment.ENTITIES,
  at = opening,
  language,
  accept,
}: Asking = {}) =>
  ask(showNotice({ now: () => at }, { ...environment, ENTITIES: list }), {
    route: "GET /public/entities",
    query: language === undefined ? {} : { language },
    headers: accept === undefined ? {} : { accept },
    claims: {},
  });

const day = (text: string) => LegalDate.parse(text);
const sha256 = "0".repeat(64);
/** One left and one came in July, one was renamed in August, and one comes in the year after. */
const changed: EntityList = {
  entities: [
    anEntity("at-1"),
    {
      ...anEntity("be-2"),
      legalName: "Left <NV>",
      validTo: day("2026-06-30"),
    },
    { ...anEntity("pt-35"), legalName: "Came", validFrom: day("2026-07-01") },
    { ...anEntity("fr-4"), legalName: "Before", validTo: day("2026-07-31") },
    { ...anEntity("fr-4"), legalName: "After", validFrom: day("2026-08-01") },
    { ...anEntity("it-36"), legalName: "Comes", validFrom: day("2027-01-01") },
  ],
  // Out of order: the page sorts them.
  versions: ["2026-08-01", "2021-10-01", "2026-07-01", "2027-01-01"].map(
    (from) => ({ from: day(from), sha256 }),
  ),
};

const lineOf = (text: string, id: string): string | undefined =>
  text.split("</li>").find((line) => line.endsWith(`(${id})`));

describe("the public page of the joint controllers", () => {
  test("names all thirty-four with their seats, and the version that holds (R71, T109)", async () => {
    const { status, text } = await look();
    expect(status).toBe(200);
    for (const { id, legalName } of environment.ENTITIES.entities)
      expect(lineOf(text, id)).toContain(`<li>${legalName}, `);
    expect(text).toContain("since 1 October 2021");
    expect(text).toContain(environment.ENTITIES.versions[0]?.sha256);
    expect(text).toContain("Nothing has changed since the first version.");
  });

  test("says what each version changed, the latest first, and what is to come (R71)", async () => {
    const { text } = await look({ list: changed });
    const [now = "", changes = ""] = text.split("<h2>");
    expect(now).toContain("since 1 August 2026");
    expect(now).toContain("Came");
    expect(now).toContain("After");
    expect(now).not.toMatch(/Left|Before|Comes/);
    const parts = changes.split("<h3>").slice(1);
    expect(parts.map((part) => part.replaceAll(/<[^>]*>/g, " "))).toEqual([
      expect.stringMatching(/^From 1 January 2027 on\s+New\s+Comes/),
      expect.stringMatching(/^From 1 August 2026 on\s+Named otherwise\s+After/),
      expect.stringMatching(
        /^From 1 July 2026 on\s+New\s+Came[^]*Left\s+Left &lt;NV&gt;/,
      ),
    ]);
    expect(parts[0]).not.toContain("<p>Left</p>");
  });

  test("gives as JSON the very rows its digest is of (R71)", async () => {
    const { body } = await look({ accept: "application/json" });
    const digest = createHash("sha256")
      .update(canonicalize(body["entities"]) ?? "")
      .digest("hex");
    expect(body["version"]).toEqual({ from: "2021-10-01", sha256: digest });
  });

  test("the digest is of the rows alone, whatever end one was given later (R71)", async () => {
    const { body } = await look({
      list: changed,
      at: Instant.parse("2026-06-30T23:59:59.000Z"),
      accept: "application/json",
    });
    expect(body).toMatchObject({ version: { from: "2021-10-01" } });
    expect(JSON.stringify(body["entities"])).toContain("Left <NV>");
    expect(JSON.stringify(body["entities"])).not.toContain("validTo");
  });

  test("there is none before the first version", async () => {
    const at = Instant.parse("2021-09-30T23:59:59.000Z");
    expect((await look({ at })).status).toBe(404);
  });

  test.each([
    ["en", "en", "The English text is the one that counts.", false],
    ["nl", "nl", "De Engelse tekst is doorslaggevend.", false],
    ["fr", "fr", "Le texte anglais fait foi.", false],
    ["de", "de", "Maßgeblich ist der englische Text.", false],
    ["es", "es", "El texto inglés es el que cuenta.", false],
    ["ro", "ro", "Textul în limba engleză este cel care contează.", false],
    ["pl", "en", "The English text is the one that counts.", true],
    [undefined, "en", "The English text is the one that counts.", false],
  ])(
    "asked for in %s it is in %s and says that English prevails (R69, R71)",
    async (language, shown, prevails, instead) => {
      const { text } = await look({
        list: changed,
        ...(language === undefined ? {} : { language }),
      });
      expect(text).toContain(`<html lang="${shown}">`);
      expect(text).toContain(prevails);
      expect(text.includes("not available in your language")).toBe(instead);
      expect(text).toContain("After");
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    },
  );

  test.each(["en", "nl", "fr", "de", "es", "ro"])(
    "says in %s when nothing has changed (R71)",
    async (language) => {
      const { text } = await look({ language });
      expect(/<h2>.+<\/h2>\n<p>.{20,}<\/p>/.test(text)).toBe(true);
    },
  );
});
