import { confirmRequest } from "#functions/confirm-request/confirm-request";
import { openPackage } from "#functions/open-package/open-package";
import { openWithdrawal } from "#functions/open-withdrawal/open-withdrawal";
import { receiveRequest } from "#functions/receive-request/receive-request";
import { registerComplaint } from "#functions/register-complaint/register-complaint";
import { showNotice } from "#functions/show-notice/show-notice";
import { environmentOf } from "#functions/middleware/environment";
import type { HttpHandler } from "#functions/middleware/http-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";

/** Those that anybody may ask, and what comes of people who complain. */
export const publicFunctions: Made<HttpHandler> = {
  "open-withdrawal": (ports) => openWithdrawal(ports),
  "show-notice": (ports, variables) =>
    showNotice(
      ports,
      environmentOf(functionTable["show-notice"].environment, variables),
    ),
  "open-package": (ports, variables) =>
    openPackage(
      ports,
      environmentOf(functionTable["open-package"].environment, variables),
    ),
  "receive-request": (ports, variables) =>
    receiveRequest(
      ports,
      environmentOf(functionTable["receive-request"].environment, variables),
    ),
  "register-complaint": (ports, variables) =>
    registerComplaint(
      ports,
      environmentOf(functionTable["register-complaint"].environment, variables),
    ),
  "confirm-request": (ports, variables) =>
    confirmRequest(
      ports,
      environmentOf(functionTable["confirm-request"].environment, variables),
    ),
};
