import { systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { auditIn } from "#functions/wiring/audit";
import { streamImage } from "#functions/wiring/stream-image";
import { functionEnvironments } from "#schemas/function-environments";
import { appendAudit } from "./append-audit.ts";

const environment = environmentOf(
  functionEnvironments["append-audit"],
  process.env,
);

export const handler = appendAudit({
  audit: auditIn(environment),
  readImage: streamImage,
  now: systemNow,
});
