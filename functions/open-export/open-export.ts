import type { Ports } from "#domain/ports";
import { openExport as open } from "#domain/rights/open-export";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { privacyStaff } from "#functions/middleware/staff";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "link" | "look">;
};

/** `POST /requests/{requestId}/export/links`: each link is written down before it is handed out (T69). */
export const openExport = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = privacyStaff(request);
    const requestId = requestIdIn(request);
    const opened = await open(
      ports,
      { requestId, by, now: ports.now() },
      RIGHTS_POLICY,
    );
    if (opened.verdict === "refused") throw new Refused(404, opened.because);
    return { status: 201, body: opened.link };
  });
