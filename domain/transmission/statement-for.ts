import type { Receiver, TransmissionStatement } from "#schemas/transmission";
import { roundOf } from "../desk/round.ts";
import type { Transmitting } from "./transmit-package.ts";

/** What is signed of a transmission: which package, for whom. Of the person it says nothing; the package does. */
export const statementFor = (
  { request, packaged, now }: Transmitting,
  { id, address }: Receiver,
): TransmissionStatement => ({
  format: "tacet-transmission-1",
  transmissionId: `${request.requestId}-${String(roundOf(request))}`,
  requestId: request.requestId,
  receiver: { id, address },
  asOf: now,
  says: [
    `A person whose identity was established asked that this package be sent to ${id} (Art 20(2) GDPR). It is for this receiver and no other.`,
  ],
  digest: "sha256",
  package: { bytes: packaged.bytes, sha256: packaged.sha256 },
});
