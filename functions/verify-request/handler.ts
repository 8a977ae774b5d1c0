import { objectLook } from "#adapters/aws/object-version";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { verifyRequest } from "./verify-request.ts";

const environment = environmentOf(
  functionEnvironments["verify-request"],
  process.env,
);

export const handler = verifyRequest({
  ledger: ledgerIn(environment),
  objects: objectLook(bucketsIn(environment)),
});
