import { sesLetters } from "#adapters/aws/letters";
import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { sealerIn } from "#functions/wiring/tokens";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { moveClock } from "./move-clock.ts";

const environment = environmentOf(
  functionTable["move-clock"].environment,
  process.env,
);

export const handler = moveClock(
  {
    ledger: ledgerIn(environment),
    sealer: sealerIn(environment),
    notifier: sesLetters({
      client: new SESv2Client({}),
      sender: environment.LETTER_SENDER,
    }),
    now: systemNow,
  },
  environment,
);
