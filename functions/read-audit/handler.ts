import { S3Client } from "@aws-sdk/client-s3";
import { auditReader } from "#adapters/aws/audit-reader";
import { randomId, systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { ledgerIn } from "#functions/wiring/ledger";
import { functionTable } from "#schemas/functions";
import { readAudit } from "./read-audit.ts";

const environment = environmentOf(
  functionTable["read-audit"].environment,
  process.env,
);

export const handler = readAudit({
  ledger: ledgerIn(environment),
  audit: auditReader(new S3Client({}), environment.AUDIT_BUCKET),
  now: systemNow,
  randomId,
});
