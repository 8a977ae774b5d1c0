import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { decideSuspension } from "./decide-suspension.ts";

const environment = environmentOf(
  functionTable["decide-suspension"].environment,
  process.env,
);

export const handler = decideSuspension(
  { ledger: ledgerIn(environment), now: systemNow },
  environment,
);
