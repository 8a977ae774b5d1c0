import type { Ledger, Notifier, ObjectStore } from "../ports.ts";
import type { ExportPackage } from "#schemas/package";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import type { Receiver, ReceiverId, Transmission } from "#schemas/transmission";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { beginTry } from "./begin-try.ts";
import { concludeTransmission } from "./conclude-transmission.ts";
import type { Received, Receivers } from "./receiver-port.ts";
import { statementFor } from "./statement-for.ts";

export type TransmitPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "read">;
  notifier: Pick<Notifier, "notify">;
  receivers: Receivers;
};
export type Transmitting = {
  request: Request;
  to: ReceiverId;
  packaged: ExportPackage;
  now: Instant;
};

/** A receiver did not answer, or asked to be tried again: the step is run again. */
export class ReceiverNotReached extends Error {
  readonly code = "receiver-not-reached";
}

/** Tries after which the person gets the package for download instead. The workflow runs a step once more than that. */
export const mostTries = 3;

/**
 * Art 20(2): sends the package to the controller the person named and staff granted, at an address of the settings alone.
 * Every try has one id, so that a receiver which has it already takes nothing twice; what came of it is written down, and
 * a transmission that does not succeed keeps nobody from the answer.
 */
export async function transmitPackage(
  ports: TransmitPorts,
  { requestId, now }: { requestId: RequestId; now: Instant },
  { receivers }: Pick<RightsPolicy, "receivers">,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  const granted = grantedIn(request);
  const { portable: packaged, transmission } = request;
  if (!granted || packaged === undefined || transmission !== undefined) return;
  // What may be in it was asked when it was built; since then it can only have been taken back.
  if (packaged.revokedAt !== undefined) return;
  const { to, by } = granted;
  const transmitting = { request, to, packaged, now };
  const receiver = receivers.find(({ id }) => id === to);
  const done =
    receiver === undefined
      ? nobody(transmitting)
      : await tried(ports, transmitting, receiver);
  await concludeTransmission(ports, request, { ...done, by });
  await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    transmission: done,
  }));
}

/** Whom the granted answer names, or else the request, and who granted it. */
function grantedIn({
  approval,
  transmitTo,
}: Request): { to: ReceiverId; by: StaffId } | undefined {
  const granted = approval?.outcomes.find(
    ({ right, result }) => right === "portability" && result !== "refused",
  );
  const to =
    granted && "transmitTo" in granted && granted.transmitTo !== undefined
      ? granted.transmitTo
      : transmitTo;
  return granted === undefined || approval === undefined || to === undefined
    ? undefined
    : { to, by: approval.decidedBy };
}

/** It left the settings after the answer was granted. */
const nobody = ({ to, packaged, now }: Transmitting): Transmission => ({
  ...{ to, name: to, outcome: "not-a-receiver", tries: 0 },
  ...{ sha256: packaged.sha256, at: now },
});

async function tried(
  { ledger, objects, receivers }: TransmitPorts,
  transmitting: Transmitting,
  receiver: Receiver,
): Promise<Transmission> {
  const { packaged, now, request } = transmitting;
  const tries = await beginTry(ledger, transmitting);
  const received = await receivers.send({
    receiver,
    statement: statementFor(transmitting, receiver),
    body: await objects.read("exports", packaged),
  });
  const outcome = outcomeOf(received);
  if (outcome === "unreachable" && tries < mostTries)
    throw new ReceiverNotReached(
      `Receiver ${receiver.id} did not take the package of request ${request.requestId}; it is tried again.`,
    );
  return {
    ...{ to: receiver.id, name: receiver.name, outcome, tries },
    ...(received.outcome === "answered" && {
      status: received.status,
      receiptSha256: received.receiptSha256,
    }),
    ...{ sha256: packaged.sha256, at: now },
  };
}

/** What is neither taken nor put off is refused; a redirect is, too: it leads where nobody looked. */
function outcomeOf(received: Received): "sent" | "refused" | "unreachable" {
  if (received.outcome === "unreachable") return "unreachable";
  const { status } = received;
  if (status >= 200 && status < 300) return "sent";
  return status >= 500 || [408, 425, 429].includes(status)
    ? "unreachable"
    : "refused";
}
