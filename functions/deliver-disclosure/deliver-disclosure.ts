import { disclosureView } from "#domain/disclosures/disclosure-view";
import { deliverDisclosure as deliver } from "#domain/disclosures/deliver-disclosure";
import type { Ports } from "#domain/ports";
import { disclosureIdIn } from "#functions/middleware/disclosure-path";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused, refusedBy } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { NothingMore } from "#schemas/disclosure";
import { ListeningId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "now" | "randomId"> & {
  objects: Pick<Ports["objects"], "link" | "look">;
};

/** `POST /disclosures/{disclosureId}/delivery`: links of minutes to what was approved; each is written down first (R34). */
export const deliverDisclosure = (
  ports: Needs,
  {
    RIGHTS_POLICY: policy,
    TRANSFERS: transfers,
  }: EnvironmentOf<"RIGHTS_POLICY" | "TRANSFERS">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const disclosureId = disclosureIdIn(request);
    jsonBody(request, NothingMore);
    const delivered = await deliver(
      {
        ...ports,
        newListeningId: () => ListeningId.parse(ports.randomId()),
      },
      { disclosureId, by, now: ports.now() },
      { policy, transfers },
    );
    switch (delivered.verdict) {
      case "delivered":
        return {
          status: 201,
          body: {
            ...disclosureView(delivered.disclosure),
            links: delivered.links,
          },
        };
      case "not-granted":
        throw new Refused(
          403,
          `Recording ${delivered.recordingId} may not be given: ${delivered.reasons.join(", ")}.`,
        );
      case "refused":
        throw refusedBy(delivered.against);
    }
  });
