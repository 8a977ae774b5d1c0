import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { platformIn } from "#functions/wiring/platform";
import { tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { reconcileListening } from "./reconcile-listening.ts";

const environment = environmentOf(
  functionEnvironments["reconcile-listening"],
  process.env,
);

export const handler = reconcileListening({
  ledger: ledgerIn(environment),
  platform: platformIn(environment),
  tokens: tokensIn(environment),
  now: systemNow,
});
