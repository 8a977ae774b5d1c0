import { describe, expect, it } from "vitest";
import { EntityList } from "#schemas/entity";
import { LegalDate } from "#schemas/instant";
import { checkEntities } from "#stacks/settings/check-entities";
import { entityList } from "#stacks/settings/entities";
import { settings } from "#stacks/settings";
import { tacet } from "#stacks/tacet";
import { newApp, planOf } from "./synthesised.ts";

const { entities, versions } = entityList;
const [first, ...others] = EntityList.parse(entityList).entities;
const [version] = versions;
const day = (text: string) => LegalDate.parse(text);
const check = (list: Partial<EntityList>) => () => {
  checkEntities("staging", { entities, versions, ...list });
};

describe("an Annex 1 that is not the one people were told is refused (R71, T109)", () => {
  it.each([
    ["when a row of it was rewritten", { office: "Elsewhere 1, Enns" }, /pinn/],
    ["when a row is of another class", { country: "GB" }, /of another class/],
  ])("%s", (_, fault, because) => {
    if (first === undefined) return;
    expect(check({ entities: [{ ...first, ...fault }, ...others] })).toThrow(
      because,
    );
  });

  it("when a row was taken out", () => {
    expect(check({ entities: others })).toThrow("must be pinned as");
  });

  it("when a row stands twice", () => {
    expect(check({ entities: [...entities, ...others] })).toThrow(
      "be-2 stands twice on one day",
    );
  });

  it("when it has no version", () => {
    expect(check({ versions: [] })).toThrow("versions");
  });

  it("when it has a version from a day on which nothing changed", () => {
    const from = day("2026-07-01");
    const sha256 = "0".repeat(64);
    expect(check({ versions: [...versions, { from, sha256 }] })).toThrow(
      "nothing changed on 2026-07-01",
    );
  });

  it("before anything is synthesised", () => {
    const plan = planOf("staging");
    const faulty = { entities: others, versions };
    expect(() =>
      tacet(newApp(), {
        ...plan,
        settings: { ...plan.settings, entityList: faulty },
      }),
    ).toThrow("Mend the entities of staging");
  });
});

it("a company that leaves is ended and not taken out: the version before stays as it was, and the next is pinned (R71, T109)", () => {
  if (first === undefined || version === undefined) return;
  const ended = { ...first, validTo: day("2026-06-30") };
  expect(check({ entities: [ended, ...others] })).toThrow(
    /^Mend the entities of staging: the version of 2026-07-01 must be pinned as [0-9a-f]{64}\.$/,
  );
});

it("every environment has the same list (R71)", () => {
  for (const each of Object.values(settings))
    expect(each.entityList).toBe(entityList);
});
