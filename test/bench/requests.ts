import { streamRecord } from "#local/run/stream-record";
import { instantOf } from "#domain/time/instant";
import { aGatewayEvent } from "#test/builders/gateway";
import { aNewRequest } from "#test/builders/requests";
import { aRequest } from "#test/contracts/ledger-items";

/** Privacy staff register a request that came in today, by its own id. */
export const requestEvent = () =>
  aGatewayEvent({
    route: "POST /requests",
    headers: {
      authorization: "Bearer checked-by-the-gateway",
      "content-type": "application/json",
      "idempotency-key": "3f2c9c1e-7a52-4b8d-9c55-1f6f0f7f7a10",
    },
    body: aNewRequest({ receivedAt: instantOf(Date.now()) }),
  });

/** The ledger's stream tells of it. */
export const requestStreamed = () => {
  const after = aRequest();
  const at = after.registeredAt;
  return {
    Records: [streamRecord({ sequence: 1, at, before: undefined, after })],
  };
};
