import type { RequestId } from "#schemas/ids";
import { type FilePorts, subjectFile } from "./subject-file.ts";

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
