import type { Ports } from "#domain/ports";
import type { Instant } from "#schemas/instant";
import type { AuditReader, AuditStore } from "#domain/audit/audit-port";
import { randomInt, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import {
  plainBuckets,
  refuseImpossible,
  type BucketsSettings,
} from "./bucket-settings.ts";
import { openAuditStore } from "./audit-store.ts";
import { openBuckets } from "./buckets.ts";
import { openCodeDigests } from "./code-digests.ts";
import { openClock, type Clock } from "./clock.ts";
import { openCommitGroup } from "./commit-group.ts";
import { openDatabase } from "./database.ts";
import type { Feed } from "./feed.ts";
import { openJournal } from "./journal.ts";
import { openLedgerCopies, type LedgerCopies } from "./ledger-copy.ts";
import { openLedger } from "./ledger.ts";
import { openLedgerStream, type LedgerChange } from "./ledger-stream.ts";
import { openLinkSigner } from "./link-signer.ts";
import { openNotifier, readOutbox, type OutboxMessage } from "./notifier.ts";
import { openObjectEvents, type ObjectEvent } from "./object-events.ts";
import { openFilesInMemory } from "./object-files-in-memory.ts";
import { openFilesOnDisk } from "./object-files-on-disk.ts";
import { openObjectStore } from "./object-store.ts";
import { removeLeftovers } from "./remove-leftovers.ts";
import { openS3, type S3 } from "./s3.ts";
import { openSealer } from "./sealer.ts";
import { openSecrets, type EmbeddedSecrets } from "./secrets.ts";
import { newStatementKey, openSigner } from "./signer.ts";
import { openSigningKeys } from "./signing-keys.ts";
import { openStaffPool, type EmbeddedStaffPool } from "./staff-pool.ts";
import { openTokens } from "./tokens.ts";
import { openUploads } from "./uploads.ts";

export type EmbeddedOptions = {
  /** Where everything is kept; in memory, and gone with the process, when left out. */
  directory?: string;
  /** The clock stands still from here until moved; it runs when left out. A clock that was moved before stays where it was. */
  frozenAt?: Instant;
  /** As the templates say; versions and Object Lock as the product has them, and no lifecycle, when left out. */
  buckets?: BucketsSettings;
};

export type Embedded = Omit<
  Ports,
  "workflows" | "platform" | "secrets" | "staffPool"
> & {
  audit: AuditStore & AuditReader;
  staffPool: EmbeddedStaffPool;
  secrets: EmbeddedSecrets;
  clock: Clock;
  s3: S3;
  /** Backups of the ledger alone. */
  copies: LedgerCopies;
  /** The ledger's stream. */
  stream: Feed<LedgerChange>;
  /** The buckets' events. */
  events: Feed<{ sequence: number; event: ObjectEvent }>;
  /** Makes a new key for tokens and returns its id; the older ones stay live. */
  rotateTokenKey: () => string;
  /** The same of the keys that sign links. */
  rotateLinkKey: () => string;
  /** The same of the keys that digest one-time codes. */
  rotateCodeKey: () => string;
  /** The same for the key that signs statements. */
  rotateStatementKey: () => string;
  outbox: () => OutboxMessage[];
  close(): void;
};

/** Every port but the platform and the workflows, on one sqlite database and files. */
export function openEmbedded(options: EmbeddedOptions = {}): Embedded {
  const settings = options.buckets ?? plainBuckets;
  refuseImpossible(settings);
  if (options.directory !== undefined)
    mkdirSync(options.directory, { recursive: true });
  const database = openDatabase(
    options.directory === undefined
      ? ":memory:"
      : join(options.directory, "tacet.db"),
  );
  const clock = openClock(database, options.frozenAt);
  const group = openCommitGroup(database);
  const tokenKeys = openSigningKeys(database, "tokens");
  const withdrawalKeys = openSigningKeys(database, "withdrawals");
  const codeKeys = openSigningKeys(database, "codes");
  const statementKeys = openSigningKeys(
    database,
    "statements",
    newStatementKey,
  );
  const notifier = openNotifier(database, clock);
  return {
    ...openObjects(database, clock, settings, options.directory),
    ledger: openLedger(database, group, clock),
    copies: openLedgerCopies(database),
    journal: openJournal(database),
    audit: openAuditStore(database),
    stream: openLedgerStream(database),
    tokens: openTokens(tokenKeys),
    rotateTokenKey: () => tokenKeys.rotate(),
    linkSigner: openLinkSigner(withdrawalKeys),
    rotateLinkKey: () => withdrawalKeys.rotate(),
    codeDigests: openCodeDigests(codeKeys),
    rotateCodeKey: () => codeKeys.rotate(),
    sealer: openSealer(openSigningKeys(database, "sealer")),
    signer: openSigner(statementKeys),
    rotateStatementKey: () => statementKeys.rotate(),
    staffPool: openStaffPool(),
    notifier,
    texter: notifier,
    outbox: () => readOutbox(database),
    secrets: openSecrets(database),
    clock,
    now: () => clock.now(),
    randomId: () => randomUUID(),
    randomBelow: (limit) => randomInt(limit),
    close: () => {
      group.flush();
      database.close();
    },
  };
}

function openObjects(
  database: DatabaseSync,
  clock: Clock,
  settings: BucketsSettings,
  directory: string | undefined,
): Pick<Embedded, "objects" | "s3" | "events"> {
  const files =
    directory === undefined ? openFilesInMemory() : openFilesOnDisk(directory);
  const buckets = openBuckets(database, files, clock, settings);
  const uploads = openUploads(database);
  const linkKeys = openSigningKeys(database, "links");
  removeLeftovers(files, buckets.versions, uploads);
  return {
    objects: openObjectStore(buckets, uploads, linkKeys),
    s3: openS3(buckets, uploads, linkKeys),
    events: openObjectEvents(database),
  };
}
