import { RemovalPolicy } from "aws-cdk-lib";
import type {
  ConsentPolicy,
  PlatformSettings,
  RetentionPolicy,
  RightsPolicy,
  SuspensionPolicy,
} from "#schemas/policy";
import type { ListeningPolicy } from "#schemas/listening-policy";
import type { Transfer } from "#schemas/transfer";
import { type AuditSettings, auditOf } from "./settings/audit.ts";
import { consent } from "./settings/consent.ts";
import { listening } from "./settings/listening.ts";
import type { EntityList } from "#schemas/entity";
import type { Notice } from "#schemas/notice";
import { entityList } from "./settings/entities.ts";
import { notices } from "./settings/notices.ts";
import { localPlatform, talkdesk } from "./settings/platform.ts";
import { rights, termDays } from "./settings/rights.ts";
import { transfers } from "./settings/transfers.ts";

export type Environment = "local" | "staging" | "production";

/** The platform writes recordings to the landing bucket itself (Talkdesk: Custom Storage). */
export type CustomStorage = {
  /** The platform's role; it also needs these rights from its own account. */
  writerArn: string;
  /** It may write below this only; ends with a slash. */
  prefix: string;
  /** See `CUSTOM_STORAGE_KEY` in the environment's schema. */
  keyPattern: string;
};

/** All that differs between environments and customers, and is not code. */
export type Settings = {
  region: string;
  /** Default: the account whose credentials deploy. */
  account?: string;
  /** What becomes of what can be made anew; recordings and ledger are retained everywhere (T116). */
  removal: RemovalPolicy;
  deletionProtection: boolean;
  consent: ConsentPolicy;
  retention: RetentionPolicy;
  rights: RightsPolicy;
  suspension: SuspensionPolicy;
  /** Annex 1 (R1, R71). */
  entityList: EntityList;
  /** Every version of the privacy notice, the first one first (R69, R72). */
  notices: Notice[];
  transfers: Transfer[];
  listening: ListeningPolicy;
  platform: PlatformSettings;
  /** Default: recordings are collected from the platform. */
  customStorage?: CustomStorage;
  /** Address letters come from; SES has verified it or its domain. */
  letterSender: string;
  /** Staff sign in with a second factor; without it only where there are no people's data. */
  secondFactor: boolean;
  /** E-mail addresses that SNS asks to confirm. */
  notified: Record<"management" | "it" | "privacy" | "alarms", string[]>;
  audit: AuditSettings;
  /** Seconds an erasure may be late before somebody is woken. */
  overdueAlarmSeconds: number;
};

const retention: RetentionPolicy = {
  termDays,
  capMonths: { be: 1, fr: 6 },
  consentWaitMinutes: 15,
  collectAtSeconds: [30, 120, 600, 3600, 86400],
  confirmAfterSeconds: [60, 300, 3600, 21600],
};

const suspension: SuspensionPolicy = {
  graceHours: { hold: 72, restriction: 1 },
  reviewWithinDays: { hold: 180, restriction: 90, specialCategory: 7 },
};

const everywhere = {
  region: "eu-central-1",
  removal: RemovalPolicy.DESTROY,
  deletionProtection: false,
  consent,
  retention,
  rights,
  suspension,
  entityList,
  notices,
  transfers,
  listening,
  platform: talkdesk,
  letterSender: "privacy@tacet.example",
  secondFactor: true,
  notified: { management: [], it: [], privacy: [], alarms: [] },
  overdueAlarmSeconds: 3600,
} satisfies Omit<Settings, "audit">;

export const settings: Record<Environment, Settings> = {
  local: {
    ...everywhere,
    platform: localPlatform,
    secondFactor: false,
    audit: auditOf("local", 1),
  },
  // A day's lock shows that it works, and lets go of what was only tried.
  staging: { ...everywhere, audit: auditOf("staging", 1) },
  production: {
    ...everywhere,
    removal: RemovalPolicy.RETAIN,
    deletionProtection: true,
    audit: auditOf("production"),
  },
};

class UnknownEnvironment extends Error {
  readonly code = "unknown-environment";
}

export function environmentNamed(name: unknown): Environment {
  if (name === "local" || name === "staging" || name === "production")
    return name;
  throw new UnknownEnvironment(
    `No environment ${String(name)}; use -c environment=local, staging or production.`,
  );
}
