import { systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { showNotice } from "./show-notice.ts";

const environment = environmentOf(
  functionEnvironments["show-notice"],
  process.env,
);

export const handler = showNotice({ now: systemNow }, environment);
