import * as z from "zod/mini";
import { LegalDate } from "./instant.ts";
import { transferFaults } from "./transfer-faults.ts";

/** On what data leave an area: Chapter V of the GDPR, or the United Kingdom's own law for what leaves it (R35, T111). */
export const Instrument = z.enum([
  /** A decision or regulations on the importer's country (Art 45). */
  "adequacy",
  /** Standard contractual clauses, Decision (EU) 2021/914 (Art 46(2)(c)). */
  "scc",
  /** The United Kingdom's International Data Transfer Agreement. */
  "uk-idta",
  /** The Union's clauses with the United Kingdom's addendum. */
  "uk-addendum",
  /** It leaves no area, or comes into one. */
  "none-needed",
]);
export type Instrument = z.infer<typeof Instrument>;

const fields = z.object({
  /** Entities that are party to it, by id and never by name; a territory is the first part of an id (T109, T110). */
  exporters: z.array(z.string()).check(z.minLength(1)),
  importer: z.object({
    /** Of an entity, or of a recipient of the settings. */
    id: z.string(),
    /** As a requester reads it. */
    name: z.string().check(z.minLength(1)),
    /** ISO 3166-1, two letters. */
    country: z.string().check(z.regex(/^[A-Z]{2}$/, "must be like US")),
    /** Where it is several entities of one country, all of them by id: each signed (R36, T109). Default: `id` alone. */
    entities: z.optional(z.array(z.string()).check(z.minLength(1))),
  }),
  instrument: Instrument,
  /** Of the clauses: 1 controller to controller, 2 to processor, 3 processor to processor, 4 to controller (G36). */
  module: z.optional(z.int().check(z.minimum(1), z.maximum(4))),
  /** The decision, or the signed paper, as a requester can ask for it. */
  reference: z.string().check(z.minLength(1), z.maxLength(120)),
  /** First and last day on which it holds; without a last one until it is replaced. */
  validFrom: LegalDate,
  validTo: z.optional(LegalDate),
});

/** Data that go from some of our entities to one importer, and what that rests on (R35, R36, T110). */
export const Transfer = fields.check(({ value, issues }) => {
  for (const { field, message } of transferFaults(value))
    issues.push({ code: "custom", path: [field], message, input: value });
});
export type Transfer = z.infer<typeof Transfer>;

export const Transfers = z.array(Transfer);
