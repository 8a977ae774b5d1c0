import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { linkSignerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { openWithdrawal } from "./open-withdrawal.ts";

const environment = environmentOf(
  functionEnvironments["open-withdrawal"],
  process.env,
);

export const handler = openWithdrawal({
  ledger: ledgerIn(environment),
  linkSigner: linkSignerIn(environment),
  now: systemNow,
});
