import type { Ledger, Sealer } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import { subjectFileKey } from "../ledger/keys.ts";

export type FilePorts = {
  ledger: Pick<Ledger, "read">;
  sealer: Pick<Sealer, "unseal">;
};
export type AddressPorts = FilePorts & {
  addressIn: (subjectFile: string) => string;
};

/** Where a requester is written to; nothing once that is forgotten, when the request closes (T25). */
export async function requesterAddress(
  { addressIn, ...ports }: AddressPorts,
  requestId: RequestId,
): Promise<string | undefined> {
  const file = await subjectFile(ports, requestId);
  return file === undefined ? undefined : addressIn(file);
}

/** What the requester said of themselves, unsealed; nothing once the request is closed (T25). */
export async function subjectFile(
  { ledger, sealer }: FilePorts,
  requestId: RequestId,
): Promise<string | undefined> {
  const file = await ledger.read(subjectFileKey(requestId));
  return file?.kind === "subject"
    ? sealer.unseal(requestId, file.sealed)
    : undefined;
}
