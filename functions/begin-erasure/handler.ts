import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { beginErasure } from "./begin-erasure.ts";

const environment = environmentOf(
  functionTable["begin-erasure"].environment,
  process.env,
);

export const handler = beginErasure(
  { ledger: ledgerIn(environment), now: systemNow },
  environment,
);
