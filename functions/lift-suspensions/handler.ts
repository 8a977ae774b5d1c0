import { objectHold } from "#adapters/aws/object-hold";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { liftSuspensions } from "./lift-suspensions.ts";

const environment = environmentOf(
  functionTable["lift-suspensions"].environment,
  process.env,
);

export const handler = liftSuspensions({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
  now: systemNow,
});
