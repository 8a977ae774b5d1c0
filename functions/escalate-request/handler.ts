import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { escalateRequest } from "./escalate-request.ts";

const environment = environmentOf(
  functionEnvironments["escalate-request"],
  process.env,
);

export const handler = escalateRequest({
  ledger: ledgerIn(environment),
  notifier: noticesIn(environment),
  now: systemNow,
});
