import { objectHold } from "#adapters/aws/object-hold";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { liftSuspensions } from "./lift-suspensions.ts";

const environment = environmentOf(
  functionEnvironments["lift-suspensions"],
  process.env,
);

export const handler = liftSuspensions({
  ledger: ledgerIn(environment),
  objects: objectHold(bucketsIn(environment)),
  now: systemNow,
});
