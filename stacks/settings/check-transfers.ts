import { areaOf } from "#schemas/area";
import type { ActingEntity } from "#schemas/policy";
import { type Transfer, Transfers } from "#schemas/transfer";
import type { Environment } from "../settings.ts";

/** Data would go to a third country on nothing. Nothing was synthesised. */
export class UnlawfulTransfers extends Error {
  readonly code = "unlawful-transfers";
}

/** Refuses to synthesise transfers that the law does not let, that name nobody, or that forget one of us abroad (R35, T110). */
export function checkTransfers(
  environment: Environment,
  transfers: readonly Transfer[],
  entities: readonly ActingEntity[],
): void {
  const parsed = Transfers.safeParse(transfers);
  const faults = parsed.success
    ? [
        ...strangers(transfers, entities),
        ...elsewhere(transfers, entities),
        ...forgotten(transfers, entities),
      ]
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join(".")} ${message}`,
      );
  if (faults.length > 0)
    throw new UnlawfulTransfers(
      `Mend the transfers of ${environment}: ${faults.join("; ")}.`,
    );
}

const strangers = (
  transfers: readonly Transfer[],
  entities: readonly ActingEntity[],
): string[] =>
  transfers.flatMap(({ exporters }, at) =>
    exporters
      .filter((id) => entities.every((one) => one.id !== id))
      .map((id) => `${at}.exporters names ${id}, which is no entity`),
  );

/** Whoever one line is signed with is one of us, and where the line says. */
const elsewhere = (
  transfers: readonly Transfer[],
  entities: readonly ActingEntity[],
): string[] =>
  transfers.flatMap(({ importer }, at) =>
    (importer.entities ?? [])
      .filter(
        (id) =>
          entities.find((one) => one.id === id)?.country !== importer.country,
      )
      .map(
        (id) =>
          `${at}.importer.entities names ${id}, which is no entity in ${importer.country}`,
      ),
  );

const forgotten = (
  transfers: readonly Transfer[],
  entities: readonly ActingEntity[],
): string[] =>
  entities
    .filter(({ country }) => areaOf(country) !== "eea")
    .filter(({ id }) =>
      transfers.every(
        ({ importer }) => !(importer.entities ?? [importer.id]).includes(id),
      ),
    )
    .map(
      ({ id }) =>
        `importer ${id} is outside the EEA and has no instrument (Art 44 to 46)`,
    );
