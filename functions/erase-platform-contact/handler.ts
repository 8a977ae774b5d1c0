import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { platformIn } from "#functions/wiring/platform";
import { tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { erasePlatformContact } from "./erase-platform-contact.ts";

const environment = environmentOf(
  functionEnvironments["erase-platform-contact"],
  process.env,
);

export const handler = erasePlatformContact({
  ledger: ledgerIn(environment),
  tokens: tokensIn(environment),
  platform: platformIn(environment),
  now: systemNow,
});
