import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { platformIn } from "#functions/wiring/platform";
import { streamImage } from "#functions/wiring/stream-image";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { stopRecording } from "./stop-recording.ts";

const environment = environmentOf(
  functionEnvironments["stop-recording"],
  process.env,
);

export const handler = stopRecording({
  ledger: ledgerIn(environment),
  platform: platformIn(environment),
  readImage: streamImage,
  now: systemNow,
});
