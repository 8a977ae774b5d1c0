import { objectHold } from "#adapters/aws/object-hold";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { placeSuspensions } from "./place-suspensions.ts";

const environment = environmentOf(
  functionTable["place-suspensions"].environment,
  process.env,
);

export const handler = placeSuspensions({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
  notifier: noticesIn(environment),
  now: systemNow,
});
