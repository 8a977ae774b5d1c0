import type { AudioChannel } from "#schemas/audio-profile";
import type {
  CallId,
  DisclosureId,
  InteractionId,
  PlatformRecordingId,
  RequestId,
  SubjectToken,
  VersionId,
} from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RecordingType } from "#schemas/recording";
import type { PublicKey, Signature } from "#schemas/statement";
import type { CodePorts, TextPorts } from "./codes/code-ports.ts";
import type { StaffPorts } from "./staff/staff-pool-port.ts";
import type { Journal } from "./journal-port.ts";
import type { Workflows } from "./workflow-port.ts";
export type { Workflows } from "./workflow-port.ts";
import type { PlayReport, ReportPage } from "./listening/play-report.ts";
import type { Secrets } from "./secrets-port.ts";

/** Where an item stands: every item of a call, or of a request, shares a partition. */
export type LedgerKey = { partition: string; item: string };
/** `beyond` is looked at by nobody who acts: what is kept by somebody stands in it at the end of its term. */
export type DueQueue =
  | "collect"
  | "settle"
  | "erase"
  | "finish"
  | "conclude"
  | "suspend"
  | "lift"
  | "clock"
  | "tell"
  | "intake"
  | "breach"
  | "extract"
  | "beyond";

type Appended =
  { outcome: "appended" } | { outcome: "present"; item: LedgerItem };

/** The memory of what was promised and done. Every write is conditional. */
export interface Ledger {
  /** Writes an item that must be new; one already under its key wins and is returned. One write. */
  append(item: LedgerItem): Promise<Appended>;
  /** Writes each item over the one whose revision it carries, raising it by one; answers in order. Many in one call. */
  replace(items: readonly LedgerItem[]): Promise<("replaced" | "conflict")[]>;
  /** Removes sealed personal data when its revision still stands; evidence is never removed. */
  remove(item: LedgerItem): Promise<"removed" | "conflict">;
  read(key: LedgerKey): Promise<LedgerItem | undefined>;
  /** A whole partition, as it is now. */
  readPartition(partition: string): Promise<LedgerItem[]>;
  /**
   * At most `most` items of a partition whose names begin so, in the names' order, behind the name `after`. `next` is
   * where to go on; there may be nothing left there.
   */
  readPage(
    partition: string,
    page: { prefix: string; after?: string; most: number },
  ): Promise<{ items: LedgerItem[]; next?: string }>;
  /** Items under many keys; one that is not there is left out. */
  readMany(keys: readonly LedgerKey[]): Promise<LedgerItem[]>;
  /** At most `most` items of a queue whose time has come, oldest first. By index; may lag behind a write. */
  due(queue: DueQueue, until: Instant, most: number): Promise<LedgerItem[]>;
  /** Items by subject token, by alias (a call's or a recording's id) or by day. By index; may lag behind a write. */
  find(
    index: "subject" | "alias" | "day",
    value: string,
  ): Promise<LedgerItem[]>;
  /** At most `most` items of a day and where the next ones are, each once and in no order, so that a day need not fit into memory. */
  pageOfDay(day: string, page: PageAsked): Promise<LedgerPage>;
}

/** `after` is the `next` of the page before, and nobody else's business. */
export type PageAsked = { after: string | undefined; most: number };
export type LedgerPage = { items: LedgerItem[]; next: string | undefined };
/** As much of it as a webhook needs: it adds, and reads one call. */
export type EvidenceLedger = Pick<Ledger, "append" | "readPartition">;

export type Bucket = "landing" | "recordings" | "exports" | "reads";
export type ObjectVersion = { key: string; versionId: VersionId };
/** A version as a listing tells it; a marker has no bytes and no entity tag. */
export type ListedVersion = ObjectVersion & {
  marker: boolean;
  isLatest: boolean;
  lastModified: Instant;
  bytes: number;
  etag: string | undefined;
};
export type Bytes = AsyncIterable<Uint8Array>;

/** S3 as we use it: everything irreversible names a version. */
export interface ObjectStore {
  put(
    bucket: Bucket,
    key: string,
    body: Bytes,
    contentType: string,
  ): Promise<{ versionId: VersionId | undefined; bytes: number }>;
  /** Copies a landed object into the recordings bucket; `gone` when the landed bytes are no longer those with this entity tag. */
  admit(
    landingKey: string,
    etag: string,
    key: string,
  ): Promise<{ outcome: "copied"; versionId: VersionId } | { outcome: "gone" }>;
  /** Version-addressed: `absent` means 404 for exactly this version, `marker` that it is a delete marker. */
  look(
    bucket: Bucket,
    version: ObjectVersion,
  ): Promise<"present" | "absent" | "marker">;
  /** Every version of one key that has bytes, whoever wrote it; markers have none. */
  versionsOf(bucket: Bucket, key: string): Promise<ObjectVersion[]>;
  /** A page of all versions and delete markers of a bucket, by key and each key's newest first. */
  listVersions(
    bucket: Bucket,
    page: PageAsked,
  ): Promise<{ versions: ListedVersion[]; next: string | undefined }>;
  read(bucket: Bucket, version: ObjectVersion): Promise<Bytes>;
  /** Removes a landed object, which has no versions; absent already is fine. */
  discard(landingKey: string): Promise<void>;
  /** Removes versions, 1,000 a call; returns those it could not, with S3's code. */
  deleteVersions(
    bucket: Bucket,
    versions: readonly ObjectVersion[],
  ): Promise<(ObjectVersion & { code: string })[]>;
  /** Sets or lifts the legal hold on one version, and reads it back; `gone` when there is no such version to hold. */
  hold(version: ObjectVersion, on: boolean): Promise<"set" | "gone">;
  /** Whether the legal hold is on that version; `gone` when there is no such version. */
  holdOf(version: ObjectVersion): Promise<"on" | "off" | "gone">;
  /** A link that lives `seconds` and opens one version only. A browser saves it, unless `as` is `inline` (T90). */
  link(
    bucket: Bucket,
    version: ObjectVersion,
    seconds: number,
    as?: "inline" | "attachment",
  ): Promise<string>;
}

export type PlatformRecording = {
  id: PlatformRecordingId;
  callId: CallId;
  type: RecordingType;
  /** Where the contact is heard, if it says so. */
  contactChannel?: AudioChannel;
  createdAt: Instant;
  durationSeconds: number;
};
export type Media =
  | { outcome: "opened"; body: Bytes; contentType: string }
  | { outcome: "absent" }
  | {
      outcome: "refused";
      because: "host-not-allowed" | "too-large" | "not-audio";
    };

/** A call as the daily report tells it: before 2026-05-11 by interaction, since then by call; neither gives the other. */
export type PlatformCall = {
  callId: CallId | undefined;
  interactionId: InteractionId | undefined;
  direction: "inbound" | "outbound" | "unknown";
  endedAt: Instant;
  /** Whether there can be audio of it: nobody spoke in a missed or abandoned call. */
  spoken: boolean;
};
export type CallPage = ReportPage & { calls: PlatformCall[] };

/** Talkdesk. A failed answer throws `PlatformFailure`; it never reads as "none". */
export interface Platform extends PlayReport {
  listRecordings(callId: CallId): Promise<PlatformRecording[]>;
  /** `undefined` is a 404, and nothing else is. */
  findRecording(
    id: PlatformRecordingId,
  ): Promise<PlatformRecording | undefined>;
  openMedia(id: PlatformRecordingId): Promise<Media>;
  /** Asks for deletion; only a later `findRecording` proves it. */
  requestDeletion(
    interactionId: InteractionId,
    id: PlatformRecordingId,
  ): Promise<void>;
  pauseRecording(interactionId: InteractionId): Promise<void>;
  /** Asks that contacts of these numbers, in E.164, be forgotten. It took the wish; nothing proves when it is done. */
  eraseContact(numbers: readonly string[]): Promise<void>;
  /** A page of the calls of a day (UTC) by the platform's own report; `page` is the `next` of the one before. */
  listCalls(day: LegalDate, page: string | undefined): Promise<CallPage>;
}

/** Keyed tokens of numbers in E.164 and of agents as `agent#<id>`: one under each live key, the same each time (T57). */
export interface Tokens {
  current(name: string): Promise<SubjectToken>;
  everyLive(name: string): Promise<SubjectToken[]>;
}

/** Signs what a link says. Anybody may read it, and nobody else can have made it; `undefined` for any other text. */
export interface LinkSigner {
  /** Text that fits into a URL as it is. */
  sign(text: string): Promise<string>;
  open(signed: string): Promise<string | undefined>;
}

/** What sealed words belong to; under no other id they are unsealed. */
export type SealedFor = RequestId | DisclosureId;
/** Seals personal data of one matter, so that the ledger and its stream carry ciphertext only. */
export interface Sealer {
  seal(matter: SealedFor, text: string): Promise<string>;
  unseal(matter: SealedFor, sealed: string): Promise<string>;
}

/** Signs what the product states, so that anybody with the public key can tell that we said it. */
export interface Signer {
  sign(bytes: Uint8Array): Promise<Signature>;
  /** Every key that ever signed, the current one first. */
  publicKeys(): Promise<PublicKey[]>;
}

export type Notice = {
  to: "management" | "it" | "privacy";
  subject: string;
  body: string;
};
/** `html` says what `body` says; carriers send both, and the reader's program shows one. */
export type Letter = {
  to: string;
  subject: string;
  body: string;
  html: string;
};

/** Tells people. Returns the carrier's message id: accepted, not yet delivered. */
export interface Notifier {
  notify(notice: Notice): Promise<string>;
  write(letter: Letter): Promise<string>;
}

export type Ports = CodePorts &
  TextPorts &
  StaffPorts & {
    ledger: Ledger;
    journal: Journal;
    objects: ObjectStore;
    platform: Platform;
    tokens: Tokens;
    linkSigner: LinkSigner;
    sealer: Sealer;
    signer: Signer;
    notifier: Notifier;
    workflows: Workflows;
    secrets: Secrets;
    now: () => Instant;
    randomId: () => string;
  };
