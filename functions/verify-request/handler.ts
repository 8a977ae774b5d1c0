import { objectLook } from "#adapters/aws/object-version";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { verifyRequest } from "./verify-request.ts";

const environment = environmentOf(
  functionTable["verify-request"].environment,
  process.env,
);

export const handler = verifyRequest({
  ledger: ledgerIn(environment),
  objects: objectLook(bucketsIn(environment)),
});
