import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { secretsIn } from "#functions/wiring/secrets";
import { tokensIn } from "#functions/wiring/tokens";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { receiveEvent } from "./receive-event.ts";

const environment = environmentOf(
  functionTable["receive-event"].environment,
  process.env,
);

export const handler = receiveEvent(
  {
    ledger: ledgerIn(environment),
    tokens: tokensIn(environment),
    secrets: secretsIn({
      "event-path-secrets": environment.EVENT_PATH_SECRET,
      "event-template-secrets": environment.EVENT_TEMPLATE_SECRET,
    }),
    now: systemNow,
  },
  environment,
);
