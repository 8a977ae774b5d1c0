import * as z from "zod/mini";
import { Instant } from "./instant.ts";

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const seq = z.int().check(z.positive());

/** What of an item is said in the open: a code, an id, a keyed token, a moment or a number. Never words, numbers or addresses. */
export const AuditFact = z.union([
  z.boolean(),
  z.number(),
  z.string().check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9._:,#-]{0,127}$/),
    z.refine((text) => !/\d{7}/.test(text) || !/^[\d.:#,-]+$/.test(text)),
  ),
]);
export type AuditFact = z.infer<typeof AuditFact>;

/**
 * One write to the ledger, as one line of the chain in its RFC 8785 form: who reads it learns what happened to which item
 * when, and no content but codes and ids (T94).
 */
export const AuditRecord = z.strictObject({
  /** From 1, without a gap. */
  seq,
  /** When it was taken into the chain; seconds to minutes after the write. */
  at: Instant,
  partition: z.string(),
  item: z.string(),
  kind: z.string(),
  change: z.enum(["added", "changed", "removed"]),
  revision: z.number(),
  /** SHA-256 of the item's RFC 8785 form: as it is now, or was when it was removed. */
  digest: Sha256,
  facts: z.optional(z.record(z.string(), AuditFact)),
  /** The `hash` of the record before it; zeros for the first. */
  previous: Sha256,
  /** SHA-256 of the RFC 8785 form of all the rest. */
  hash: Sha256,
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** Where the chain ends, and the segment it ends with: written here first, so that whoever comes next can see it stored. */
export const AuditHead = z.object({
  segment: z.object({ key: z.string(), text: z.string() }),
  last: z.object({ seq, hash: Sha256 }),
  /** Ids of the stream's events that were taken lately, so that none is taken twice. */
  recent: z.array(z.object({ at: Instant, events: z.array(z.string()) })),
  revision: z.number(),
});
export type AuditHead = z.infer<typeof AuditHead>;

/** What came before the first record. */
export const beginning = "0".repeat(64);
