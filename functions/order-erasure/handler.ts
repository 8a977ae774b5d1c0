import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { orderErasure } from "./order-erasure.ts";

const environment = environmentOf(
  functionTable["order-erasure"].environment,
  process.env,
);

export const handler = orderErasure({
  ledger: ledgerIn(environment),
  now: systemNow,
});
