import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { openExport as open } from "#domain/package/open-export";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { parseAs } from "#functions/middleware/json-body";
import { staffAsking } from "#functions/middleware/staff";
import { PackageOf } from "#schemas/package";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "link" | "look">;
};

/** `POST /requests/{requestId}/export/links`: each link is written down before it is handed out (T69). */
export const openExport = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const requestId = requestIdIn(request);
    const opened = await open(
      ports,
      { requestId, by, now: ports.now(), ...packageIn(request) },
      RIGHTS_POLICY,
    );
    if (opened.verdict === "refused") throw new Refused(404, opened.because);
    return { status: 201, body: opened.link };
  });

const Which = z.object({ of: z.optional(PackageOf) });

/** `?of=portability` is the one to take elsewhere. */
function packageIn({ query }: HttpRequest): { of?: PackageOf } {
  const { of } = parseAs(query, Which);
  return of === undefined ? {} : { of };
}
