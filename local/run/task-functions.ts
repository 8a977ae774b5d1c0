import { freezeRecordings } from "#functions/freeze-recordings/freeze-recordings";
import { writeLetter } from "#functions/write-letter/write-letter";
import { openTask } from "#functions/open-task/open-task";
import { escalateRequest } from "#functions/escalate-request/escalate-request";
import { gatherRecordings } from "#functions/gather-recordings/gather-recordings";
import { buildExport } from "#functions/build-export/build-export";
import { beginErasure } from "#functions/begin-erasure/begin-erasure";
import { carryOut } from "#functions/carry-out/carry-out";
import { transmitPackage } from "#functions/transmit-package/transmit-package";
import { receiversBy } from "#functions/wiring/receivers";
import { verifyRequest } from "#functions/verify-request/verify-request";
import { thawRecordings } from "#functions/thaw-recordings/thaw-recordings";
import { closeRequest } from "#functions/close-request/close-request";
import { environmentOf } from "#functions/middleware/environment";
import type { TaskHandler } from "#functions/middleware/task-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";
import { recipientTasks } from "./recipient-functions.ts";

/** Steps of the workflow. */
export const taskFunctions: Made<TaskHandler> = {
  ...recipientTasks,
  "freeze-recordings": (ports) => freezeRecordings(ports),
  "write-letter": (ports, variables) =>
    writeLetter(
      ports,
      environmentOf(functionTable["write-letter"].environment, variables),
    ),
  "open-task": (ports) => openTask(ports),
  "escalate-request": (ports) => escalateRequest(ports),
  "gather-recordings": (ports, variables) =>
    gatherRecordings(
      ports,
      environmentOf(functionTable["gather-recordings"].environment, variables),
    ),
  "carry-out": (ports, variables) =>
    carryOut(
      ports,
      environmentOf(functionTable["carry-out"].environment, variables),
    ),
  "build-export": (ports, variables) =>
    buildExport(
      ports,
      environmentOf(functionTable["build-export"].environment, variables),
    ),
  "transmit-package": (ports, variables) =>
    transmitPackage(
      { ...ports, receivers: receiversBy(ports.signer) },
      environmentOf(functionTable["transmit-package"].environment, variables),
    ),
  "begin-erasure": (ports, variables) =>
    beginErasure(
      ports,
      environmentOf(functionTable["begin-erasure"].environment, variables),
    ),
  "verify-request": (ports) => verifyRequest(ports),
  "thaw-recordings": (ports) => thawRecordings(ports),
  "close-request": (ports, variables) =>
    closeRequest(
      ports,
      environmentOf(functionTable["close-request"].environment, variables),
    ),
};
