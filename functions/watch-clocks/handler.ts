import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { noticesIn } from "#functions/wiring/notifier";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { watchClocks } from "./watch-clocks.ts";

const environment = environmentOf(
  functionTable["watch-clocks"].environment,
  process.env,
);

export const handler = watchClocks({
  ledger: ledgerIn(environment),
  notifier: noticesIn(environment),
  now: systemNow,
});
