import type { Entity } from "#schemas/entity";
import type { LegalDate } from "#schemas/instant";
import { holdsOn } from "../time/holds-on.ts";

/** Who is in Annex 1 on a day, in its order (T109). */
export const entitiesOn = <Row extends Pick<Entity, "validFrom" | "validTo">>(
  entities: readonly Row[],
  day: LegalDate,
): Row[] => entities.filter((entity) => holdsOn(entity, day));

/** One of them as it was on a day; nothing when it was not in the list then. */
export const entityOn = (
  entities: readonly Entity[],
  id: string,
  day: LegalDate,
): Entity | undefined =>
  entitiesOn(entities, day).find((entity) => entity.id === id);
