import * as z from "zod/mini";
import { LegalDate } from "./instant.ts";

/** Of Annex 1: in the EEA, in the United Kingdom, or in the United States (R35, T111). */
export const EntityClass = z.enum(["eu", "uk", "us"]);
export type EntityClass = z.infer<typeof EntityClass>;

const line = z.string().check(z.minLength(1), z.maxLength(160));

/**
 * A joint controller as Annex 1 names it for a while. What changes of one is a further row under the same id: two of them
 * share a legal name, so that the id alone tells which is meant (O20, T109).
 */
export const Entity = z.object({
  /** Its number in Annex 1 behind its country; never used again. */
  id: z
    .string()
    .check(z.regex(/^[a-z]{2}-\d{1,3}(\.\d{1,3})?$/, "must be like be-2")),
  /** As the notice refers to it. */
  name: line,
  legalName: line,
  /** Registered office. */
  office: line,
  /** ISO 3166-1, two letters. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/, "must be like BE")),
  class: EntityClass,
  timeZone: z.string().check(z.minLength(1)),
  /** First and last day of this row; without a last one until it is followed. */
  validFrom: LegalDate,
  validTo: z.optional(LegalDate),
});
export type Entity = z.infer<typeof Entity>;

/** As much of a row as a change of the list is told by. */
export const ListedEntity = z.pick(Entity, {
  id: true,
  legalName: true,
  country: true,
  validFrom: true,
  validTo: true,
});
export type ListedEntity = z.infer<typeof ListedEntity>;

/** The list as it stood from a day on, by a digest that anybody can work out anew (R71). */
export const ListVersion = z.object({
  from: LegalDate,
  /** SHA-256, in hex, of the canonical JSON (RFC 8785) of its rows in order. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be SHA-256 in hex")),
});
export type ListVersion = z.infer<typeof ListVersion>;

/** Annex 1 with all it ever was: rows are ended and added, never taken out (R71, T109). */
export const EntityList = z.object({
  entities: z.array(Entity).check(z.minLength(1)),
  versions: z.array(ListVersion).check(z.minLength(1)),
});
export type EntityList = z.infer<typeof EntityList>;
