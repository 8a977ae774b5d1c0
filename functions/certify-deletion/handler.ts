import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { signerIn } from "#functions/wiring/signer";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { certifyDeletion } from "./certify-deletion.ts";

const environment = environmentOf(
  functionEnvironments["certify-deletion"],
  process.env,
);

export const handler = certifyDeletion({
  ledger: ledgerIn(environment),
  signer: signerIn(environment),
  now: systemNow,
});
