import type { Ports } from "#domain/ports";
import { requestOf } from "#domain/rights/change-request";
import { grantedRights, needs } from "#domain/rights/outcome";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";
import type { Request } from "#schemas/request";
import { buildAccess } from "./build-access.ts";
import { buildPortable } from "./build-portable.ts";

type Needs = Pick<
  Ports,
  "ledger" | "signer" | "sealer" | "now" | "randomId"
> & {
  objects: Pick<Ports["objects"], "put" | "read" | "look">;
};

/**
 * Builds the packages of a request once, each right's its own (T68); a repeated step finds them and leaves them. A package
 * is no derivative of its recordings (T8): it is the subject's own copy, which must still be there when the request is
 * closed and a recording past its term goes in the same minute. It has a shorter clock instead, of seven days, that nobody
 * can stop (T40).
 */
export const buildExport = (
  ports: Needs,
  {
    RIGHTS_POLICY: policy,
    TRANSFERS: transfers,
  }: EnvironmentOf<"RIGHTS_POLICY" | "TRANSFERS">,
) =>
  taskDoor(RequestInput, async ({ requestId }) => {
    const request = await requestOf(ports.ledger, requestId);
    const granted = grantedRights(request);
    const building = { policy, transfers, builtAt: ports.now() };
    if (needs(granted, "package") && !(await isThere(ports, request.export)))
      await buildAccess(ports, request, building);
    if (
      needs(granted, "portable-package") &&
      !(await isThere(ports, request.portable))
    )
      await buildPortable(ports, request, building);
    return undefined;
  });

const isThere = async (
  { objects }: Needs,
  packaged: Request["export"],
): Promise<boolean> =>
  packaged !== undefined &&
  (await objects.look("exports", packaged)) === "present";
