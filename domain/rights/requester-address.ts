import type { Ledger, Sealer } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import { subjectFileKey } from "../ledger/keys.ts";

export type AddressPorts = {
  ledger: Pick<Ledger, "read">;
  sealer: Pick<Sealer, "unseal">;
  addressIn: (subjectFile: string) => string;
};

/** Where a requester is written to; nothing once that is forgotten, when the request closes (T25). */
export async function requesterAddress(
  { ledger, sealer, addressIn }: AddressPorts,
  requestId: RequestId,
): Promise<string | undefined> {
  const file = await ledger.read(subjectFileKey(requestId));
  return file?.kind === "subject"
    ? addressIn(await sealer.unseal(requestId, file.sealed))
    : undefined;
}
