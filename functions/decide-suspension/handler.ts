import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { decideSuspension } from "./decide-suspension.ts";

const environment = environmentOf(
  functionEnvironments["decide-suspension"],
  process.env,
);

export const handler = decideSuspension(
  { ledger: ledgerIn(environment), now: systemNow },
  environment,
);
