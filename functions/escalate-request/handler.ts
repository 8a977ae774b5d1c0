import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { escalateRequest } from "./escalate-request.ts";

const environment = environmentOf(
  functionTable["escalate-request"].environment,
  process.env,
);

export const handler = escalateRequest({
  ledger: ledgerIn(environment),
  notifier: noticesIn(environment),
  now: systemNow,
});
