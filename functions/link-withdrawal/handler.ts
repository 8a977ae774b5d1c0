import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { secretsIn } from "#functions/wiring/secrets";
import { linkSignerIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { linkWithdrawal } from "./link-withdrawal.ts";

const environment = environmentOf(
  functionEnvironments["link-withdrawal"],
  process.env,
);

export const handler = linkWithdrawal(
  {
    ledger: ledgerIn(environment),
    linkSigner: linkSignerIn(environment),
    secrets: secretsIn({ "consent-keys": environment.CONSENT_KEYS_SECRET }),
    now: systemNow,
  },
  environment,
);
