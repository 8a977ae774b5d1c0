import type { Instant } from "#schemas/instant";
import { millisecondsOf } from "#domain/time/instant";
import { attest } from "#functions/attest/attest";
import { certifyDeletion } from "#functions/certify-deletion/certify-deletion";
import { readAttestations } from "#functions/read-attestations/read-attestations";
import type { RecordingId, RequestId } from "#schemas/ids";
import type { PublicKey } from "#schemas/statement";
import { type Answered, ask, context } from "./gateway.ts";
import { environment, type Office } from "./office.ts";

/** The daily attestation of a scheduled time, which becomes the present; it is about the day before. */
export async function attestAt(office: Office, at: Instant): Promise<void> {
  if (millisecondsOf(at) > millisecondsOf(office.now())) office.clock.set(at);
  await attest(office, environment)({ scheduledTime: at }, context);
}

export const attestation = (office: Office, day: string): Promise<Answered> =>
  ask(readAttestations(office), {
    route: "GET /attestations/{day}",
    parameters: { day },
  });

export const attestations = (
  office: Office,
  query: Record<string, string> = {},
): Promise<Answered> =>
  ask(readAttestations(office), { route: "GET /attestations", query });

export const keys = (office: Office): Promise<Answered> =>
  ask(readAttestations(office), { route: "GET /keys" });

export const certificate = (
  office: Office,
  parameters: { recordingId: RecordingId } | { requestId: RequestId },
): Promise<Answered> => ask(certifyDeletion(office), { parameters });

class NoKey extends Error {
  readonly code = "no-key";
}

/** The key that signs now. */
export async function currentKey({
  signer,
}: Pick<Office, "signer">): Promise<PublicKey> {
  const [key] = await signer.publicKeys();
  if (key === undefined) throw new NoKey("there is no key to sign with");
  return key;
}
