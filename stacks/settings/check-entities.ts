import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { areaOf } from "#schemas/area";
import { type Entity, EntityList } from "#schemas/entity";
import type { Environment } from "../settings.ts";

/** People would be told of other companies than they were. Nothing was synthesised. */
export class UnknownEntities extends Error {
  readonly code = "unknown-entities";
}

const areas = { eea: "eu", uk: "uk", other: "us" } as const;

/** Refuses a list whose rows overlap or stand in the wrong class, and a version that is missing or no longer what it was (R71, T109). */
export function checkEntities(
  environment: Environment,
  list: EntityList,
): void {
  const parsed = EntityList.safeParse(list);
  const faults = parsed.success
    ? [...misplaced(list), ...overlapping(list), ...unpinned(list)]
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join(".")} ${message}`,
      );
  if (faults.length > 0)
    throw new UnknownEntities(
      `Mend the entities of ${environment}: ${faults.join("; ")}.`,
    );
}

const misplaced = ({ entities }: EntityList): string[] =>
  entities
    .filter((one) => areas[areaOf(one.country)] !== one.class)
    .map(({ id, country }) => `${id} in ${country} is of another class`);

const overlapping = ({ entities }: EntityList): string[] =>
  entities
    .filter((one, at) =>
      entities
        .slice(0, at)
        .some((other) => other.id === one.id && overlap(one, other)),
    )
    .map(({ id }) => `${id} stands twice on one day`);

const overlap = (one: Entity, other: Entity): boolean =>
  one.validFrom <= (other.validTo ?? one.validFrom) &&
  other.validFrom <= (one.validTo ?? other.validFrom);

function unpinned({ entities, versions }: EntityList): string[] {
  const pinned = new Map<string, string>(
    versions.map(({ from, sha256 }) => [from, sha256]),
  );
  const days = firstDays(entities);
  return [
    ...days.flatMap((day) => {
      const sha256 = digestOn(entities, day);
      return pinned.get(day) === sha256
        ? []
        : [`the version of ${day} must be pinned as ${sha256}`];
    }),
    ...versions
      .filter(({ from }) => !days.includes(from))
      .map(({ from }) => `nothing changed on ${from}`),
  ];
}

/** Days from which the list is another one. */
const firstDays = (entities: readonly Entity[]): string[] => [
  ...new Set(
    entities.flatMap(({ validFrom, validTo }) =>
      validTo === undefined ? [validFrom] : [validFrom, dayAfter(validTo)],
    ),
  ),
];

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000)
    .toISOString()
    .slice(0, 10);

function digestOn(entities: readonly Entity[], day: string): string {
  const rows = entities.filter(
    ({ validFrom, validTo }) =>
      validFrom <= day && (validTo === undefined || day <= validTo),
  );
  // An end that is put to a row later changes nothing of what stood before it.
  const listed = rows.map(({ validTo: _later, ...row }) => row);
  return createHash("sha256")
    .update(canonicalize(listed) ?? "")
    .digest("hex");
}
