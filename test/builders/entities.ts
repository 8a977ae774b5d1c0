import type { Entity } from "#schemas/entity";
import { LegalDate } from "#schemas/instant";

/** A joint controller in the EEA since the notice. */
export const anEntity = (id: string): Entity => ({
  id,
  name: "A company",
  legalName: "A company NV",
  office: "A street 1, A town",
  country: id.slice(0, 2).toUpperCase(),
  class: "eu",
  timeZone: "Europe/Brussels",
  validFrom: LegalDate.parse("2021-10-01"),
});
