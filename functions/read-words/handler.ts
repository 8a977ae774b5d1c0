import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readWords } from "./read-words.ts";

const environment = environmentOf(
  functionEnvironments["read-words"],
  process.env,
);

export const handler = readWords({
  ledger: ledgerIn(environment),
  sealer: sealerIn(environment),
  now: systemNow,
});
