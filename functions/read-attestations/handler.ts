import { objectLook, objectRead } from "#adapters/aws/object-version";
import { systemNow } from "#adapters/system";
import { bucketsIn } from "#functions/wiring/buckets";
import { ledgerIn } from "#functions/wiring/ledger";
import { signerIn } from "#functions/wiring/signer";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { readAttestations } from "./read-attestations.ts";

const environment = environmentOf(
  functionEnvironments["read-attestations"],
  process.env,
);
const buckets = bucketsIn(environment);

export const handler = readAttestations({
  ledger: ledgerIn(environment),
  objects: { ...objectLook(buckets), ...objectRead(buckets) },
  signer: signerIn(environment),
  now: systemNow,
});
