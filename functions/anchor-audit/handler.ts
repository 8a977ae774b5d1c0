import { objectUpload } from "#adapters/aws/object-upload";
import { systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { auditIn } from "#functions/wiring/audit";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { signerIn } from "#functions/wiring/signer";
import { functionEnvironments } from "#schemas/function-environments";
import { anchorAudit } from "./anchor-audit.ts";

const environment = environmentOf(
  functionEnvironments["anchor-audit"],
  process.env,
);

export const handler = anchorAudit({
  ledger: ledgerIn(environment),
  audit: auditIn(environment),
  objects: objectUpload(bucketsIn(environment)),
  signer: signerIn(environment),
  now: systemNow,
});
