import type { Entity, EntityList, ListVersion } from "#schemas/entity";
import type { LegalDate } from "#schemas/instant";
import { entitiesOn } from "./entity-on.ts";
import { type ListChanges, listChanges } from "./list-changes.ts";

export type ShownList = {
  /** The version that holds. */
  version: ListVersion;
  /** Its rows in order, without the last days that its digest leaves out. */
  entities: Omit<Entity, "validTo">[];
  /** The first day the list held. */
  since: LegalDate;
  /** Every change, those to come included, the latest first (R71). */
  changes: ListChanges[];
};

/** What people are shown of the list on a day; nothing before its first version. */
export function listOn(
  { entities, versions }: EntityList,
  day: LegalDate,
): ShownList | undefined {
  const ordered = versions.toSorted((one, other) =>
    one.from < other.from ? -1 : 1,
  );
  const version = ordered.findLast(({ from }) => from <= day);
  const [first] = ordered;
  if (version === undefined || first === undefined) return undefined;
  return {
    version,
    entities: entitiesOn(entities, day).map(
      ({ validTo: _later, ...row }) => row,
    ),
    since: first.from,
    changes: listChanges(entities).toReversed(),
  };
}
