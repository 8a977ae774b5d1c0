import { systemNow } from "#adapters/system";
import { ledgerIn } from "#functions/wiring/ledger";
import { signerIn } from "#functions/wiring/signer";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { certifyDeletion } from "./certify-deletion.ts";

const environment = environmentOf(
  functionTable["certify-deletion"].environment,
  process.env,
);

export const handler = certifyDeletion({
  ledger: ledgerIn(environment),
  signer: signerIn(environment),
  now: systemNow,
});
