import { deliverDisclosure } from "#functions/deliver-disclosure/deliver-disclosure";
import { handleDisclosures } from "#functions/handle-disclosures/handle-disclosures";
import { prepareExtracts } from "#functions/prepare-extracts/prepare-extracts";
import { environmentOf } from "#functions/middleware/environment";
import type { HttpHandler } from "#functions/middleware/http-door";
import type { ScheduleHandler } from "#functions/middleware/schedule-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";

/** What authorities ask for, and what they are given. */
export const disclosureHttp: Made<HttpHandler> = {
  "handle-disclosures": (ports, variables) =>
    handleDisclosures(
      ports,
      environmentOf(functionTable["handle-disclosures"].environment, variables),
    ),
  "deliver-disclosure": (ports, variables) =>
    deliverDisclosure(
      ports,
      environmentOf(functionTable["deliver-disclosure"].environment, variables),
    ),
};

export const disclosureSchedules: Made<ScheduleHandler> = {
  "prepare-extracts": (ports) => prepareExtracts(ports),
};
