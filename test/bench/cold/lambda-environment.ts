import type { EnvironmentName } from "#schemas/environment";
import { consent } from "#stacks/settings/consent";
import { localPlatform } from "#stacks/settings/platform";
import { processingFacts } from "#stacks/settings/processing-facts";
import { rights } from "#stacks/settings/rights";
import { settings } from "#stacks/settings";

const arn = (service: string, name: string) =>
  `arn:aws:${service}:eu-central-1:000000000000:${name}`;

/** What our functions read: the settings that are deployed, and names of the kind a deployment gives. */
const ours: Record<EnvironmentName, string> = {
  LEDGER_TABLE: "tacet-ledger",
  LANDING_BUCKET: "tacet-landing",
  RECORDINGS_BUCKET: "tacet-recordings",
  EXPORTS_BUCKET: "tacet-exports",
  JOURNAL_BUCKET: "journal",
  AUDIT_BUCKET: "audit",
  AUDIT_HEAD: "audit-head",
  READS_BUCKET: "reads",
  ROLE_PREFIX: "arn:aws:iam::000000000000:role/tacet-production-",
  TOKEN_KEYS: JSON.stringify([{ kid: "k1", keyArn: arn("kms", "key/1") }]),
  SEALING_KEY: arn("kms", "key/2"),
  SIGNING_KEYS: JSON.stringify([arn("kms", "key/3")]),
  STATE_MACHINE: arn("states", "stateMachine:requests"),
  STAFF_POOL: "eu-central-1_pool",
  CONSENT_KEYS_SECRET: arn("secretsmanager", "secret:consent-keys"),
  EVENT_PATH_SECRET: arn("secretsmanager", "secret:event-path"),
  EVENT_TEMPLATE_SECRET: arn("secretsmanager", "secret:event-template"),
  PLATFORM_CLIENT_SECRET: arn("secretsmanager", "secret:platform-client"),
  MANAGEMENT_TOPIC: arn("sns", "management"),
  IT_TOPIC: arn("sns", "it"),
  PRIVACY_TOPIC: arn("sns", "privacy"),
  LETTER_SENDER: "privacy@tacet.example",
  CONSENT_POLICY: JSON.stringify(consent),
  RETENTION_POLICY: JSON.stringify(settings.production.retention),
  RIGHTS_POLICY: JSON.stringify(rights),
  TRANSFERS: JSON.stringify(settings.production.transfers),
  ENTITIES: JSON.stringify(settings.production.entityList),
  LISTED_ENTITIES: JSON.stringify(settings.production.entityList.entities),
  NOTICES: JSON.stringify({
    notices: settings.production.notices,
    prompts: consent.prompts,
  }),
  PROCESSING: JSON.stringify(processingFacts(settings.production)),
  LISTENING_POLICY: JSON.stringify(settings.production.listening),
  SUSPENSION_POLICY: JSON.stringify(settings.production.suspension),
  PLATFORM: JSON.stringify(localPlatform),
  CUSTOM_STORAGE_KEY: "",
};

/** A function's whole environment, as Lambda sets it; AWS is at the endpoint, and nothing of the caller's own gets in. */
export const lambdaEnvironment = (
  endpoint: string,
): Record<string, string> => ({
  ...ours,
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: "eu-central-1",
  AWS_DEFAULT_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "example",
  AWS_SESSION_TOKEN: "example",
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_LAMBDA_FUNCTION_NAME: "measured",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
  AWS_CONFIG_FILE: "/nonexistent",
  AWS_SHARED_CREDENTIALS_FILE: "/nonexistent",
  // The tracer is loaded and never active: no daemon listens here.
  POWERTOOLS_TRACE_ENABLED: "false",
});
