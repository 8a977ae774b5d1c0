import { describe, expect, test } from "vitest";
import { processingRegister } from "#domain/registers/processing-register";
import { recordOfProcessing } from "#domain/registers/record-of-processing";
import { LegalDate } from "#schemas/instant";
import type { ProcessingFacts } from "#schemas/processing-facts";
import { settings } from "#stacks/settings";
import { processingFacts } from "#stacks/settings/processing-facts";

const facts = processingFacts(settings.production);
const today = "2026-11-30";
const recordOf = (overrides: Partial<ProcessingFacts> = {}, day = today) =>
  recordOfProcessing({ ...facts, ...overrides }, LegalDate.parse(day));

describe("the record of processing (Art 30)", () => {
  test("names every joint controller, and who processes for them (R1, R21, R32, R67)", () => {
    const { controllers, processors } = recordOf();
    expect(controllers).toHaveLength(34);
    expect(processors).toEqual(["Talkdesk, Inc."]);
  });

  test("names customers and agents, the notice that tells them, and no purpose that it does not state (R2, R3, R18)", () => {
    const { categories, notice, purposes } = recordOf();
    expect(categories.map((one) => one.of)).toEqual(["customer", "agent"]);
    expect(notice).toBe("2021-10");
    expect(new Set(purposes.map((one) => one.purpose))).toEqual(
      new Set(["service-quality", "performance-assessment", "training"]),
    );
  });

  test.each(["customer", "agent"])(
    "names of a %s the data that the notice names, and no special category (R4, R5)",
    (kind) => {
      const data = recordOf()
        .categories.filter((one) => one.of === kind)
        .flatMap((one) => one.data)
        .join("; ");
      for (const named of [
        "voice",
        "names",
        "job titles",
        "departments",
        "places",
        "e-mail addresses",
        "telephone numbers",
        "anything else",
      ])
        expect(data).toContain(named);
      expect(data).not.toMatch(
        /health|religio|politic|ethnic|racial|union|sexual|genetic|biometric/i,
      );
    },
  );

  test("has a new purpose as soon as the settings have it (R18, R22)", () => {
    const [first] = facts.processing;
    const purpose = "complaint-handling";
    const processing =
      first === undefined ? [] : [...facts.processing, { ...first, purpose }];
    const { purposes } = recordOf({ processing });
    expect(purposes.map((one) => one.purpose)).toContain(purpose);
  });

  test("has a new recipient as soon as the settings have it, told always or in single cases (R32, R33, R34)", () => {
    const court = { name: "A court", told: "when-named" } as const;
    const { recipients } = recordOf({
      standingRecipients: ["Talkdesk, Inc.", "An archive"],
      recipients: [...facts.recipients, court],
    });
    expect(recipients).toContainEqual({
      name: "A court",
      when: "single-cases",
    });
    expect(recipients).toContainEqual({ name: "An archive", when: "always" });
    expect(recipients.filter(({ name }) => name === "Talkdesk, Inc.")).toEqual([
      { name: "Talkdesk, Inc.", when: "always" },
    ]);
  });

  test("names each transfer that holds on its day, with everybody who signed, and none that ended (R35, R36, R37, T110, T111)", () => {
    const { transfers: held } = recordOf();
    const american = held.find(({ from, country }) =>
      from === "ro-9" ? country === "US" : false,
    );
    expect(american?.entities).toHaveLength(18);
    expect(american?.rests).toBe("scc, module 1, Decision (EU) 2021/914");
    const adequate = (day: string) =>
      recordOf({}, day).transfers.filter(
        ({ rests, country }) => rests.includes("2021/1772") && country === "GB",
      );
    expect(adequate("2031-12-27")).toMatchObject([{ validTo: "2031-12-27" }]);
    expect(adequate("2031-12-28")).toEqual([]);
  });

  test("says how long data are kept, and what a territory allows at most (R27)", () => {
    expect(recordOf().periods).toContainEqual({
      of: "recordings of be",
      ends: "at most 1 months after the call's end",
    });
  });
});

describe("the record of processing as lines", () => {
  const { rows, counts } = processingRegister(facts, LegalDate.parse(today));
  const named = (article: string) =>
    rows.filter((row) => row["article"] === article).map(({ name }) => name);

  test("has each point of Art 30(1), as many lines as the record has of it (R1, R31)", () => {
    expect(counts).toEqual({
      article: {
        "13": 1,
        "28": 1,
        "30(1)(a)": 35,
        "30(1)(b)": 5,
        "30(1)(c)": 2,
        "30(1)(d)": recordOf().recipients.length,
        "30(1)(e)": recordOf().transfers.length,
        "30(1)(f)": 3,
        "30(1)(g)": recordOf().measures.length,
      },
    });
  });

  test("names the notice in force, and says so when there is none (R72)", () => {
    expect(named("13")).toEqual(["2021-10"]);
    const before = processingRegister(facts, LegalDate.parse("2021-09-30"));
    expect(before.rows).toContainEqual(
      expect.objectContaining({ what: "notice in force", name: "none" }),
    );
  });

  test("says of a purpose on which basis, and by which assessment if there is one (R23, R25, T82)", () => {
    const details = rows
      .filter(({ name }) => name === "training")
      .map(({ what, detail }) => `${String(what)}: ${String(detail)}`);
    expect(details).toEqual([
      "purpose, customer: consent",
      "purpose, agent: legitimate-interest, LIA-3",
    ]);
  });

  test("says until when a transfer's instrument holds (R35, T111)", () => {
    const ends = rows.flatMap(({ article, until }) =>
      article === "30(1)(e)" && until !== null ? [until] : [],
    );
    expect(ends).toEqual(["2031-12-27"]);
  });
});
