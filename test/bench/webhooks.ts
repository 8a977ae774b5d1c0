import { aCall, reportOf } from "#test/builders/calls";
import { aGatewayEvent } from "#test/builders/gateway";

/** An answer to the welcome, as API Gateway hands it on from Studio. */
export const consentEvent = () =>
  aGatewayEvent({
    route: "POST /talkdesk/consents",
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      host: "api.example",
      "user-agent": "Talkdesk",
      "x-api-key": "new-key",
      "x-amzn-trace-id": "Root=1-67891233-abcdef012345678912345678",
      "x-forwarded-for": "192.0.2.1",
      "x-forwarded-proto": "https",
    },
    body: reportOf(aCall()),
  });
