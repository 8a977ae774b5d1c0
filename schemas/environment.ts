import * as z from "zod/mini";
import {
  ConsentPolicy,
  PlatformSettings,
  RetentionPolicy,
  RightsPolicy,
  SuspensionPolicy,
} from "./policy.ts";
import { ListeningPolicy } from "./listening-policy.ts";
import { EntityList, ListedEntity } from "./entity.ts";
import { ProcessingFacts } from "./processing-facts.ts";
import { PublishedNotices } from "./published-notices.ts";
import { Transfers } from "./transfer.ts";

const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string, context): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          context.issues.push({
            code: "custom",
            message: "must be JSON",
            input: text,
          });
          return z.NEVER;
        }
      }),
    ),
    schema,
  );

const text = z.string().check(z.minLength(1));

/** Every name a function may read from its environment. Each function's own subset is in `functionTable`. */
export const environment = {
  LEDGER_TABLE: text,
  LANDING_BUCKET: text,
  RECORDINGS_BUCKET: text,
  EXPORTS_BUCKET: text,
  JOURNAL_BUCKET: text,
  AUDIT_BUCKET: text,
  /** The table that says where the audit chain ends. */
  AUDIT_HEAD: text,
  /** Where CloudTrail's files of who read the vault are. */
  READS_BUCKET: text,
  /** What the ARNs of our functions' roles begin with; the function's name follows. */
  ROLE_PREFIX: text,
  /** JSON list of `{ kid, keyArn }`, the current key first. */
  TOKEN_KEYS: json(
    z
      .array(z.object({ kid: z.string(), keyArn: z.string() }))
      .check(z.minLength(1)),
  ),
  SEALING_KEY: text,
  /** JSON list of the ARNs of every key that ever signed statements, the current one first. */
  SIGNING_KEYS: json(z.array(text).check(z.minLength(1))),
  STATE_MACHINE: text,
  /** Id of the user pool in which staff sign in. */
  STAFF_POOL: text,
  CONSENT_KEYS_SECRET: text,
  EVENT_PATH_SECRET: text,
  EVENT_TEMPLATE_SECRET: text,
  PLATFORM_CLIENT_SECRET: text,
  MANAGEMENT_TOPIC: text,
  IT_TOPIC: text,
  PRIVACY_TOPIC: text,
  LETTER_SENDER: text,
  CONSENT_POLICY: json(ConsentPolicy),
  RETENTION_POLICY: json(RetentionPolicy),
  RIGHTS_POLICY: json(RightsPolicy),
  SUSPENSION_POLICY: json(SuspensionPolicy),
  TRANSFERS: json(Transfers),
  /** Annex 1 with all it ever was. */
  ENTITIES: json(EntityList),
  /** Of Annex 1 what its changes are told by. */
  LISTED_ENTITIES: json(z.array(ListedEntity)),
  NOTICES: json(PublishedNotices),
  /** What the record of processing is made of. */
  PROCESSING: json(ProcessingFacts),
  LISTENING_POLICY: json(ListeningPolicy),
  PLATFORM: json(PlatformSettings),
  /** Pattern of the keys Custom Storage writes, with a named group `recording`; empty when we fetch audio ourselves. */
  CUSTOM_STORAGE_KEY: z.string(),
} as const;
export type EnvironmentName = keyof typeof environment;
