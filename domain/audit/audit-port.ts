import type { AuditHead } from "#schemas/audit";
import type { Instant } from "#schemas/instant";

/** What a writer may do to the audit store: add to its end. It can read nothing but where the end is (T93). */
export interface AuditStore {
  head(): Promise<AuditHead | undefined>;
  /** Writes the head over the one whose revision is one less; the first has revision 0. */
  move(head: AuditHead): Promise<"moved" | "conflict">;
  /** Puts an object that must be new; one that is there stays as it is. */
  put(key: string, text: string): Promise<"put" | "present">;
}

export type AuditObject = { key: string; versionId: string; text: string };

/** What the security team's door may do: read the chain, every version of it. */
export interface AuditReader {
  /** At most `most` objects under a prefix, by key, after a key or behind a `next` of before. */
  page(asked: {
    prefix: string;
    after: string | undefined;
    most: number;
  }): Promise<{ objects: AuditObject[]; next: string | undefined }>;
}

/** RFC 8785 and SHA-256, which are the same everywhere. */
export type Chaining = {
  canonical: (value: unknown) => string;
  sha256: (text: string) => string;
  now: () => Instant;
};
