import { describe, expect, test } from "vitest";
import {
  type ProcessingFacts,
  recordOfProcessing,
} from "#domain/registers/record-of-processing";
import { LegalDate } from "#schemas/instant";
import { RecipientId } from "#schemas/recipient-notice";
import { settings } from "#stacks/settings";

const { entityList, rights, transfers, retention } = settings.production;
const facts: ProcessingFacts = {
  entities: entityList.entities,
  policy: rights,
  ...{ transfers, retention, day: LegalDate.parse("2026-11-30") },
};
const recordOf = (overrides: Partial<ProcessingFacts> = {}) =>
  recordOfProcessing({ ...facts, ...overrides });

describe("the record of processing (Art 30)", () => {
  test("names every joint controller, and who processes for them (R1, R21, R32, R67)", () => {
    const { controllers, processors } = recordOf();
    expect(controllers).toHaveLength(34);
    expect(processors).toEqual(["Talkdesk, Inc."]);
  });

  test("has a new purpose as soon as the settings have it (R18, R22)", () => {
    const [first] = rights.processing;
    const purpose = "complaint-handling";
    const processing =
      first === undefined ? [] : [...rights.processing, { ...first, purpose }];
    const { purposes } = recordOf({ policy: { ...rights, processing } });
    expect(purposes.map((one) => one.purpose)).toContain(purpose);
  });

  test("has a new recipient as soon as the settings have it, told always or in single cases (R32, R33, R34)", () => {
    const court = {
      id: RecipientId.parse("court"),
      name: "A court",
      address: "court@example.org",
      told: "when-named",
    } as const;
    const contacts = [...rights.recipients.contacts, court];
    const { recipients } = recordOf({
      policy: {
        ...rights,
        standingRecipients: ["Talkdesk, Inc.", "An archive"],
        recipients: { ...rights.recipients, contacts },
      },
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
      recordOf({ day: LegalDate.parse(day) }).transfers.filter(
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
