import { handleBreaches } from "#functions/handle-breaches/handle-breaches";
import { handleStaff } from "#functions/handle-staff/handle-staff";
import { readWords } from "#functions/read-words/read-words";
import { revokePackage } from "#functions/revoke-package/revoke-package";
import { environmentOf } from "#functions/middleware/environment";
import type { HttpHandler } from "#functions/middleware/http-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";

/** What people do when data got where they do not belong, and what they read of a requester's own; and who they are. */
export const breachFunctions: Made<HttpHandler> = {
  "handle-breaches": (ports, variables) =>
    handleBreaches(
      ports,
      environmentOf(functionTable["handle-breaches"].environment, variables),
    ),
  "handle-staff": (ports, variables) =>
    handleStaff(
      ports,
      environmentOf(functionTable["handle-staff"].environment, variables),
    ),
  "read-words": (ports) => readWords(ports),
  "revoke-package": (ports, variables) =>
    revokePackage(
      ports,
      environmentOf(functionTable["revoke-package"].environment, variables),
    ),
};
