import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { linkSignerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { openWithdrawal } from "./open-withdrawal.ts";

const environment = environmentOf(
  functionTable["open-withdrawal"].environment,
  process.env,
);

export const handler = openWithdrawal({
  ledger: ledgerIn(environment),
  linkSigner: linkSignerIn(environment),
  now: systemNow,
});
