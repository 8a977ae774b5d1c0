import type { RequestId } from "#schemas/ids";
import type { NewRequest } from "#schemas/request";
import { subjectFileKey } from "../ledger/keys.ts";
import type { Ledger, Sealer } from "../ports.ts";

export type FilePorts = {
  ledger: Pick<Ledger, "read">;
  sealer: Pick<Sealer, "unseal">;
};

/**
 * What is sealed of a request: all that its requester says of themselves, and who acts for them. It stays in this file:
 * what a person newly says to be found by is added to no call (T59).
 */
export const fileOf = (
  subject: object,
  actsFor: NewRequest["actsFor"],
): string =>
  JSON.stringify(
    actsFor?.name === undefined
      ? subject
      : { ...subject, representative: actsFor.name },
  );

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
