import type { ObjectVersion } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Collection } from "#schemas/collection";
import type { ErasureCause, Recording, StrayVersion } from "#schemas/recording";
import type {
  Finding,
  FindingAbout,
  FindingType,
} from "#schemas/reconciliation";

/** What heals a difference without asking anybody. */
export type Remedy =
  | {
      do: "erase-version";
      version: Pick<
        StrayVersion,
        "interactionId" | "recordingId" | "versionId"
      >;
    }
  | { do: "erase-again"; recording: Recording }
  | { do: "refuse"; recording: Recording; cause: ErasureCause }
  | { do: "admit"; recording: Recording }
  | { do: "lock"; version: ObjectVersion }
  | { do: "collect"; collection: Collection };

/** What the ledger expects and what is there do not agree in this one point. */
export type Difference = {
  type: FindingType;
  /** Ids that tell it apart from others of its type. */
  subject: string;
  about: FindingAbout;
  /** When it came to be, if the ledger knows nothing of it. */
  unknownSince?: Instant;
  remedy?: Remedy;
};

type Weight = Pick<Finding, "severity" | "owner">;

/** How much it matters and who has to look. */
export const weights: Readonly<Record<FindingType, Weight>> = {
  "unknown-version": { severity: "high", owner: "it" },
  overwritten: { severity: "high", owner: "it" },
  "present-though-erased": { severity: "high", owner: "privacy" },
  missing: { severity: "high", owner: "it" },
  overdue: { severity: "high", owner: "privacy" },
  "refused-with-audio": { severity: "high", owner: "management" },
  "platform-copy-left": { severity: "high", owner: "privacy" },
  "landed-unheard": { severity: "medium", owner: "it" },
  "call-unheard": { severity: "medium", owner: "it" },
  "kept-unlocked": { severity: "high", owner: "privacy" },
  "locked-unkept": { severity: "medium", owner: "privacy" },
  "orphan-marker": { severity: "low", owner: "it" },
  "bulk-listening": { severity: "high", owner: "privacy" },
  "listened-outside-the-rules": { severity: "high", owner: "privacy" },
  "transfer-ending": { severity: "medium", owner: "privacy" },
  "transfer-ended": { severity: "high", owner: "privacy" },
};
