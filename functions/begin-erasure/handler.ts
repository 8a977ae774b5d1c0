import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { beginErasure } from "./begin-erasure.ts";

const environment = environmentOf(
  functionEnvironments["begin-erasure"],
  process.env,
);

export const handler = beginErasure(
  { ledger: ledgerIn(environment), now: systemNow },
  environment,
);
