import { systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { auditIn } from "#functions/wiring/audit";
import { streamImage } from "#functions/wiring/stream-image";
import { functionTable } from "#schemas/functions";
import { appendAudit } from "./append-audit.ts";

const environment = environmentOf(
  functionTable["append-audit"].environment,
  process.env,
);

export const handler = appendAudit({
  audit: auditIn(environment),
  readImage: streamImage,
  now: systemNow,
});
