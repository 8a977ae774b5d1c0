import { S3Client } from "@aws-sdk/client-s3";
import { auditReader } from "#adapters/aws/audit-reader";
import { randomId, systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { ledgerIn } from "#functions/wiring/ledger";
import { functionEnvironments } from "#schemas/function-environments";
import { readAudit } from "./read-audit.ts";

const environment = environmentOf(
  functionEnvironments["read-audit"],
  process.env,
);

export const handler = readAudit({
  ledger: ledgerIn(environment),
  audit: auditReader(new S3Client({}), environment.AUDIT_BUCKET),
  now: systemNow,
  randomId,
});
