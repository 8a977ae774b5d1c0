import type { Ports } from "#domain/ports";
import { approveContact, askForContact } from "#domain/acts/platform-contact";
import { requestView } from "#domain/rights/request-view";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { notNow } from "#functions/middleware/not-now";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { ContactApproval, NewPlatformContact } from "#schemas/platform-contact";

type Needs = Pick<Ports, "ledger" | "tokens" | "now"> & {
  platform: Pick<Ports["platform"], "eraseContact">;
};

/** `POST /requests/{requestId}/platform-contact` asks, and `…/approval` by somebody else does it. */
export const erasePlatformContact = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const now = ports.now();
    const act = { requestId: requestIdIn(request), by, now };
    const done = request.route.endsWith("/approval")
      ? await approveContact(ports, {
          ...act,
          ...jsonBody(request, ContactApproval),
        })
      : await askForContact(ports.ledger, {
          ...act,
          ...jsonBody(request, NewPlatformContact),
        });
    if (done.verdict === "refused") throw notNow(done.because);
    return { status: 200, body: requestView(done.request, now) };
  });
