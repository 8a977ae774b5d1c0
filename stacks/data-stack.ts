import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { accountApart } from "./audit/account-apart.ts";
import { takeHandedOnEvents } from "./audit/handed-on-events.ts";
import type { Means, Plan } from "./constructs/means.ts";
import { letWrite } from "./data/custom-storage-writer.ts";
import { journalBucket } from "./data/journal-bucket.ts";
import { keys } from "./data/keys.ts";
import { ledger } from "./data/ledger.ts";
import {
  accessLogBucket,
  exportsBucket,
  landingBucket,
} from "./data/passing-buckets.ts";
import { recordingsBucket } from "./data/recordings-bucket.ts";

export type DataMeans = Pick<
  Means,
  | "ledger"
  | "landing"
  | "recordings"
  | "exports"
  | "journal"
  | "dataKey"
  | "tokenKey"
  | "sealingKey"
  | "signingKey"
>;

/** What outlives every deployment: audio, the ledger, and their keys. */
export class DataStack extends Stack {
  readonly means: DataMeans;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { plan: Plan },
  ) {
    super(scope, id, props);
    const { environment, settings } = props.plan;
    const { removal: removalPolicy } = settings;
    const made = keys(this, removalPolicy);
    const accessLogs = accessLogBucket(this, removalPolicy);
    const bucket = { key: made.dataKey, accessLogs, removalPolicy };
    this.means = {
      ...made,
      landing: landingBucket(this, bucket),
      recordings: recordingsBucket(this, {
        key: made.dataKey,
        accessLogs,
        environment,
        termDays: settings.retention.termDays,
      }),
      exports: exportsBucket(this, bucket, settings.retention.termDays),
      journal: journalBucket(this, { key: made.dataKey, accessLogs }),
      ledger: ledger(this, settings.deletionProtection),
    };
    if (settings.customStorage !== undefined)
      letWrite(settings.customStorage, this.means.landing, made.dataKey);
    const auditAccount = accountApart(settings);
    if (auditAccount !== undefined) takeHandedOnEvents(this, auditAccount);
    this.tell();
  }

  private tell(): void {
    const { landing, recordings, exports, journal, ledger } = this.means;
    const names = {
      LandingBucket: landing.bucketName,
      RecordingsBucket: recordings.bucketName,
      ExportsBucket: exports.bucketName,
      JournalBucket: journal.bucketName,
      LedgerTable: ledger.tableName,
    };
    for (const [name, value] of Object.entries(names))
      new CfnOutput(this, name, { value });
  }
}
