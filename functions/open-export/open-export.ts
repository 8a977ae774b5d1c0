import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { openExport as open } from "#domain/rights/open-export";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { privacyStaff } from "#functions/middleware/staff";
import { RequestId } from "#schemas/ids";

const Path = z.object({ requestId: RequestId });
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
    const { requestId } = parseAs(request.parameters, Path);
    const opened = await open(
      ports,
      { requestId, by, now: ports.now() },
      RIGHTS_POLICY,
    );
    if (opened.verdict === "refused") throw new Refused(404, opened.because);
    return { status: 201, body: opened.link };
  });
