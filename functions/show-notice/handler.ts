import { systemNow } from "#adapters/system";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { showNotice } from "./show-notice.ts";

const environment = environmentOf(
  functionTable["show-notice"].environment,
  process.env,
);

export const handler = showNotice({ now: systemNow }, environment);
