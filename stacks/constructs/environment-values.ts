import { deflateRawSync } from "node:zlib";
import type { EnvironmentName } from "#schemas/environment";
import * as z from "zod/mini";
import { ListedEntity } from "#schemas/entity";
import { ListeningPolicy } from "#schemas/listening-policy";
import { RightsPolicy } from "#schemas/policy";
import type { Settings } from "../settings.ts";
import { processingFacts } from "../settings/processing-facts.ts";
import type { AuditSettings } from "../settings/audit.ts";
import { rolePrefixAt } from "./role-names.ts";
import { needed, type Means } from "./means.ts";

type Value = (means: Partial<Means>, settings: Settings) => string;

const values: Record<EnvironmentName, Value> = {
  LEDGER_TABLE: (means) => needed(means, "ledger").tableName,
  LANDING_BUCKET: (means) => needed(means, "landing").bucketName,
  RECORDINGS_BUCKET: (means) => needed(means, "recordings").bucketName,
  EXPORTS_BUCKET: (means) => needed(means, "exports").bucketName,
  JOURNAL_BUCKET: (means) => needed(means, "journal").bucketName,
  AUDIT_BUCKET: (means) => needed(means, "audit").bucketName,
  AUDIT_HEAD: (means, { audit }) => nameOf(needed(means, "auditHead"), audit),
  READS_BUCKET: (means) => needed(means, "reads").bucketName,
  ROLE_PREFIX: (means) => rolePrefixAt(needed(means, "recordings")),
  // Tokens carry the short id, so a new key is a new id placed first; the old stays behind it (T57).
  TOKEN_KEYS: (means) =>
    JSON.stringify([{ kid: "k1", keyArn: needed(means, "tokenKey").keyArn }]),
  SEALING_KEY: (means) => needed(means, "sealingKey").keyArn,
  // A new key is placed first; the old ones stay behind it, so that what they signed can be verified.
  SIGNING_KEYS: (means) => JSON.stringify([needed(means, "signingKey").keyArn]),
  STATE_MACHINE: (means) => needed(means, "stateMachineArn"),
  STAFF_POOL: (means) => needed(means, "staffPool").userPoolId,
  CONSENT_KEYS_SECRET: (means) =>
    needed(means, "secrets").consentKeys.secretArn,
  EVENT_PATH_SECRET: (means) => needed(means, "secrets").eventPath.secretArn,
  EVENT_TEMPLATE_SECRET: (means) =>
    needed(means, "secrets").eventTemplate.secretArn,
  PLATFORM_CLIENT_SECRET: (means) =>
    needed(means, "secrets").platformClient.secretArn,
  MANAGEMENT_TOPIC: (means) => needed(means, "topics").management.topicArn,
  IT_TOPIC: (means) => needed(means, "topics").it.topicArn,
  PRIVACY_TOPIC: (means) => needed(means, "topics").privacy.topicArn,
  LETTER_SENDER: (_, settings) => settings.letterSender,
  CONSENT_POLICY: (_, settings) => JSON.stringify(settings.consent),
  RETENTION_POLICY: (_, settings) => JSON.stringify(settings.retention),
  // What the law refuses is refused before it is deployed.
  RIGHTS_POLICY: (_, settings) =>
    packed(JSON.stringify(RightsPolicy.parse(settings.rights))),
  SUSPENSION_POLICY: (_, settings) => JSON.stringify(settings.suspension),
  TRANSFERS: (_, settings) => packed(JSON.stringify(settings.transfers)),
  ENTITIES: (_, settings) => packed(JSON.stringify(settings.entityList)),
  LISTED_ENTITIES: (_, { entityList: { entities } }) =>
    packed(JSON.stringify(z.array(ListedEntity).parse(entities))),
  NOTICES: (_, { notices, consent: { prompts } }) =>
    packed(JSON.stringify({ notices, prompts })),
  PROCESSING: (_, settings) =>
    packed(JSON.stringify(processingFacts(settings))),
  LISTENING_POLICY: (_, settings) =>
    JSON.stringify(ListeningPolicy.parse(settings.listening)),
  PLATFORM: (_, settings) => JSON.stringify(settings.platform),
  CUSTOM_STORAGE_KEY: (_, settings) => settings.customStorage?.keyPattern ?? "",
};

/** A mere name would be that of a table of the function's own account. */
const nameOf = (table: Means["auditHead"], { account }: AuditSettings) =>
  account === undefined ? table.tableName : table.tableArn;

/** Lambda takes 4 KB of environment; what repeats itself is packed (functions/middleware/environment.ts). */
const packed = (text: string): string =>
  `deflate:${deflateRawSync(text, { level: 9 }).toString("base64")}`;

/** Exactly the names a function's row lists. */
export function environmentValues(
  names: readonly EnvironmentName[],
  means: Partial<Means>,
  settings: Settings,
): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, values[name](means, settings)]),
  );
}
