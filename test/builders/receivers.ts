import { randomUUID } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { decideRequest } from "#functions/decide-request/decide-request";
import { registerRequest } from "#functions/register-request/register-request";
import { transmitPackage } from "#functions/transmit-package/transmit-package";
import { receiversBy } from "#functions/wiring/receivers";
import type { RequestId } from "#schemas/ids";
import { type Receiver, ReceiverId } from "#schemas/transmission";
import { receiver, type TakenBy } from "#test/independent/receive-package";
import { ask, context } from "./gateway.ts";
import { environment, type Office } from "./office.ts";
import { publicKeyOf } from "./packages.ts";
import { aNewRequest, gathered, hearEach, stepsOf } from "./requests.ts";

export const telecom = ReceiverId.parse("example-telecom");

export const at = (address: string): Receiver => ({
  id: telecom,
  name: "Example Telecom",
  address,
});

/** Listens until the test is over; answers its address. */
export function listening(server: Server): Promise<string> {
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      resolve(`http://127.0.0.1:${String(port)}/portability`);
    });
  });
}

/** Another controller that says the same to everybody. */
export const saying = async (answer: RequestListener): Promise<Receiver> =>
  at(await listening(createServer(answer)));

/** Another controller that checks what it gets by code of its own, with the office's public key. */
export async function telecomOf(
  office: Office,
): Promise<TakenBy & { receiver: Receiver }> {
  const key = await publicKeyOf(office);
  const side = receiver(() => key, telecom);
  return { ...side, receiver: at(await listening(side.server)) };
}

const told = (receivers: Receiver[]) => ({
  RIGHTS_POLICY: { ...environment.RIGHTS_POLICY, receivers },
});

export const registerFor = (
  office: Office,
  receivers: Receiver[],
  overrides: Record<string, unknown>,
) =>
  ask(registerRequest(office, told(receivers)), {
    route: "POST /requests",
    headers: { "Idempotency-Key": randomUUID() },
    body: aNewRequest(overrides),
  });

export const approveFor = (
  office: Office,
  requestId: RequestId,
  receivers: Receiver[],
  outcomes: readonly object[] = [
    { right: "portability", result: "granted", transmitTo: telecom },
  ],
) =>
  ask(decideRequest(office, told(receivers)), {
    route: "POST /requests/{requestId}/approval",
    parameters: { requestId },
    body: { verdict: "each", outcomes },
  });

/** A granted request for portability whose package is built, to be sent to somebody. */
export async function toBeSent(
  office: Office,
  receivers: Receiver[],
): Promise<RequestId> {
  const requestId = await gathered(office, { rights: ["portability"] });
  const steps = stepsOf(office, requestId);
  await steps.openApproval();
  await hearEach(office, requestId);
  await approveFor(office, requestId, receivers);
  await steps.pack();
  return requestId;
}

export const transmit = (
  office: Office,
  requestId: RequestId,
  receivers: Receiver[],
) =>
  transmitPackage(
    { ...office, receivers: receiversBy(office.signer) },
    told(receivers),
  )({ requestId }, context);
