import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { reviewAudio } from "./review-audio.ts";

const environment = environmentOf(
  functionTable["review-audio"].environment,
  process.env,
);

export const handler = reviewAudio({
  ledger: ledgerIn(environment),
  now: systemNow,
});
