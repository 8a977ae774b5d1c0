import { describe, expect, test } from "vitest";
import { entitiesOn, entityOn } from "#domain/entities/entity-on";
import { listChanges, versionDays } from "#domain/entities/list-changes";
import { EntityList } from "#schemas/entity";
import { LegalDate } from "#schemas/instant";
import { entityList } from "#stacks/settings/entities";
import { anEntity } from "#test/builders/entities";

const day = (text: string) => LegalDate.parse(text);
const today = day("2026-11-30");

describe("Annex 1", () => {
  test("has its thirty-four companies: fifteen in the EEA, one in the United Kingdom, eighteen in the United States (R31, R36, T111)", () => {
    const classes = entitiesOn(entityList.entities, today).map(
      (one) => one.class,
    );
    const count = (group: string) =>
      classes.filter((one) => one === group).length;
    expect([count("eu"), count("uk"), count("us")]).toEqual([15, 1, 18]);
  });

  test("has two companies of one legal name, which only their ids tell apart (O20, T109)", () => {
    const named = entityList.entities.filter(
      ({ legalName }) => legalName === "Mood Media GmbH",
    );
    expect(named.map(({ id }) => id)).toEqual(["at-1", "de-5"]);
  });

  test("has each id once", () => {
    const ids = entityList.entities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(34);
  });

  test("has one version, that of the notice (R72)", () => {
    expect(versionDays(entityList.entities)).toEqual(["2021-10-01"]);
    expect(listChanges(entityList.entities)).toEqual([]);
  });

  test.each([
    { entities: [{ ...anEntity("be-2"), id: "Mood Media GmbH" }] },
    { entities: [{ ...anEntity("be-2"), country: "Belgium" }] },
    { entities: [] },
  ])("takes no row that an id does not name: %j (T109)", (list) => {
    expect(
      EntityList.safeParse({ ...list, versions: entityList.versions }).success,
    ).toBe(false);
  });
});

describe("a list that changed", () => {
  const entities = [
    anEntity("at-1"),
    { ...anEntity("be-2"), validTo: day("2026-06-30") },
    { ...anEntity("fr-4"), validTo: day("2026-06-30") },
    { ...anEntity("fr-4"), name: "Renamed", validFrom: day("2026-07-01") },
    { ...anEntity("pt-35"), validFrom: day("2026-07-01") },
    { ...anEntity("it-36"), validFrom: day("2026-09-01") },
  ];

  test("has a version from each day on which somebody came, left or was renamed (R71)", () => {
    expect(versionDays(entities)).toEqual([
      "2021-10-01",
      "2026-07-01",
      "2026-09-01",
    ]);
  });

  test("says of each version who came, who left and who is named otherwise (R71)", () => {
    const ids = listChanges(entities).map(({ from, added, left, changed }) => ({
      from,
      added: added.map(({ id }) => id),
      left: left.map(({ id }) => id),
      changed: changed.map(({ id }) => id),
    }));
    expect(ids).toEqual([
      {
        from: "2026-07-01",
        added: ["pt-35"],
        left: ["be-2"],
        changed: ["fr-4"],
      },
      { from: "2026-09-01", added: ["it-36"], left: [], changed: [] },
    ]);
  });

  test.each([
    ["fr-4", "2026-06-30", "A company"],
    ["fr-4", "2026-07-01", "Renamed"],
    ["be-2", "2026-06-30", "A company"],
    ["be-2", "2026-07-01", undefined],
    ["pt-35", "2026-06-30", undefined],
  ])("names %s on %s as it was then (T109)", (id, on, name) => {
    expect(entityOn(entities, id, day(on))?.name).toBe(name);
  });
});
