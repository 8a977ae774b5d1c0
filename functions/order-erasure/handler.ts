import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { orderErasure } from "./order-erasure.ts";

const environment = environmentOf(
  functionEnvironments["order-erasure"],
  process.env,
);

export const handler = orderErasure({
  ledger: ledgerIn(environment),
  now: systemNow,
});
