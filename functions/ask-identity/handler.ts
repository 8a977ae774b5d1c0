import { randomBelow, randomId, systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { notifierIn } from "#functions/wiring/letters";
import { texter } from "#functions/wiring/texter";
import { codeDigestsIn, sealerIn, tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { askIdentity } from "./ask-identity.ts";

const environment = environmentOf(
  functionEnvironments["ask-identity"],
  process.env,
);

export const handler = askIdentity(
  {
    ledger: ledgerIn(environment),
    sealer: sealerIn(environment),
    notifier: notifierIn(environment),
    codeDigests: codeDigestsIn(environment),
    tokens: tokensIn(environment),
    texter: texter(),
    now: systemNow,
    ...{ randomBelow, randomId },
  },
  environment,
);
