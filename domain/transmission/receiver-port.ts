import type { Bytes } from "../ports.ts";
import type { Receiver, TransmissionStatement } from "#schemas/transmission";

export type Sending = {
  receiver: Receiver;
  statement: TransmissionStatement;
  body: Bytes;
};
/** Nobody answered; or somebody did, with HTTP's status, and what they said by its digest. */
export type Received =
  | { outcome: "unreachable" }
  | { outcome: "answered"; status: number; receiptSha256: string };

/** Other controllers. One try; no redirect is followed. */
export interface Receivers {
  send(sending: Sending): Promise<Received>;
}
