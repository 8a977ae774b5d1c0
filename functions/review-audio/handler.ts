import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { reviewAudio } from "./review-audio.ts";

const environment = environmentOf(
  functionEnvironments["review-audio"],
  process.env,
);

export const handler = reviewAudio({
  ledger: ledgerIn(environment),
  now: systemNow,
});
