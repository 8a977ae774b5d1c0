import type { Entity } from "#schemas/entity";
import type { LegalDate } from "#schemas/instant";
import { plusCalendarDays } from "../clock/calendar-day.ts";
import { entitiesOn } from "./entity-on.ts";

/** What a version of the list has that the one before it had not, each entity as the version that has it names it. */
export type ListChanges<Row extends Dated = Entity> = {
  from: LegalDate;
  added: readonly Row[];
  left: readonly Row[];
  /** Another name, office, country or zone. */
  changed: readonly Row[];
};
type Dated = Pick<Entity, "id" | "validFrom" | "validTo">;

/** The days from which the list is another one, the first included, in order (R71). */
export function versionDays(entities: readonly Dated[]): LegalDate[] {
  const days = entities.flatMap(({ validFrom, validTo }) =>
    validTo === undefined
      ? [validFrom]
      : [validFrom, plusCalendarDays(validTo, 1)],
  );
  return [...new Set(days)].sort();
}

/** Every version but the first with its difference from the one before, in order. */
export function listChanges<Row extends Dated>(
  entities: readonly Row[],
): ListChanges<Row>[] {
  const days = versionDays(entities);
  return days.slice(1).map((from) => {
    const before = entitiesOn(entities, plusCalendarDays(from, -1));
    const since = entitiesOn(entities, from);
    return {
      from,
      added: since.filter((one) => !before.some(isSame(one))),
      left: before.filter((one) => !since.some(isSame(one))),
      changed: since.filter(
        (one) => one.validFrom === from && before.some(isSame(one)),
      ),
    };
  });
}

const isSame =
  ({ id }: Dated) =>
  (other: Dated): boolean =>
    other.id === id;
