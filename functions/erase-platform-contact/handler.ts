import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { platformIn } from "#functions/wiring/platform";
import { tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { erasePlatformContact } from "./erase-platform-contact.ts";

const environment = environmentOf(
  functionTable["erase-platform-contact"].environment,
  process.env,
);

export const handler = erasePlatformContact({
  ledger: ledgerIn(environment),
  tokens: tokensIn(environment),
  platform: platformIn(environment),
  now: systemNow,
});
