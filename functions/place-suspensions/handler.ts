import { objectHold } from "#adapters/aws/object-hold";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { placeSuspensions } from "./place-suspensions.ts";

const environment = environmentOf(
  functionEnvironments["place-suspensions"],
  process.env,
);

export const handler = placeSuspensions({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
  notifier: noticesIn(environment),
  now: systemNow,
});
