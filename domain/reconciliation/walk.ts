import type { Provenance } from "../admission/landed-call.ts";
import type {
  Ledger,
  ListedVersion,
  Notifier,
  ObjectStore,
  Platform,
} from "../ports.ts";
import type { Instant, LegalDate } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { Transfer } from "#schemas/transfer";
import { attemptEach, failuresOf } from "../attempt.ts";
import type { Difference } from "./difference.ts";

export type ReconcilePorts = {
  ledger: Ledger;
  objects: Pick<
    ObjectStore,
    "hold" | "holdOf" | "listVersions" | "look" | "versionsOf"
  >;
  platform: Pick<Platform, "findRecording" | "listCalls">;
  notifier: Pick<Notifier, "notify">;
  randomId: () => string;
  /** Where a landed object comes from, as its key says; none when it says nothing. */
  provenanceOf: (key: string) => Provenance | undefined;
};

export type Place = {
  day: LegalDate;
  now: Instant;
  policy: RetentionPolicy;
  /** Of the settings, whatever day they hold on. */
  transfers: readonly Transfer[];
  /** Where the walk goes on; from the beginning without it. */
  after: string | undefined;
};

export type WalkedPage = {
  looked: number;
  differences: Difference[];
  /** What could not be looked at. */
  failures: unknown[];
  next: string | undefined;
  /** Nothing more can be learned before a while. */
  waits: boolean;
};
export type Walk = (ports: ReconcilePorts, place: Place) => Promise<WalkedPage>;

/** So much is in memory at once. */
export const pageSize = 200;
const atOnce = 16;

/** Compares each of a page; one that cannot be looked at stops none of the others (T106). */
export async function compareEach<Item>(
  items: readonly Item[],
  next: string | undefined,
  compare: (item: Item) => Promise<Difference[]>,
): Promise<WalkedPage> {
  const compared = await attemptEach(items, atOnce, compare);
  return {
    looked: items.length,
    differences: compared.flatMap((one) => (one.ok ? one.value : [])),
    failures: failuresOf(compared),
    next,
    waits: false,
  };
}

/** Compares a page of a bucket's versions and markers, whoever wrote them. */
export async function compareVersions(
  { objects }: Pick<ReconcilePorts, "objects">,
  bucket: "recordings" | "landing",
  after: string | undefined,
  compare: (version: ListedVersion) => Promise<Difference[]>,
): Promise<WalkedPage> {
  const { versions, next } = await objects.listVersions(bucket, {
    after,
    most: pageSize,
  });
  return compareEach(versions, next, compare);
}
