import { admitRecording } from "#functions/admit-recording/admit-recording";
import { assessRequest } from "#functions/assess-request/assess-request";
import { answerConsent } from "#functions/answer-consent/answer-consent";
import { appendAudit } from "#functions/append-audit/append-audit";
import { anchorAudit } from "#functions/anchor-audit/anchor-audit";
import { attest } from "#functions/attest/attest";
import { certifyDeletion } from "#functions/certify-deletion/certify-deletion";
import { collectRecordings } from "#functions/collect-recordings/collect-recordings";
import { concludeErasures } from "#functions/conclude-erasures/conclude-erasures";
import { decideRequest } from "#functions/decide-request/decide-request";
import { decideSuspension } from "#functions/decide-suspension/decide-suspension";
import { eraseRecordings } from "#functions/erase-recordings/erase-recordings";
import { liftSuspensions } from "#functions/lift-suspensions/lift-suspensions";
import { journalErasures } from "#functions/journal-erasures/journal-erasures";
import { askIdentity } from "#functions/ask-identity/ask-identity";
import { moveClock } from "#functions/move-clock/move-clock";
import { openExport } from "#functions/open-export/open-export";
import { placeSuspensions } from "#functions/place-suspensions/place-suspensions";
import { linkWithdrawal } from "#functions/link-withdrawal/link-withdrawal";
import { orderErasure } from "#functions/order-erasure/order-erasure";
import { readAttestations } from "#functions/read-attestations/read-attestations";
import { readCalls } from "#functions/read-calls/read-calls";
import { readRegisters } from "#functions/read-registers/read-registers";
import { readReconciliations } from "#functions/read-reconciliations/read-reconciliations";
import { readRequests } from "#functions/read-requests/read-requests";
import { readSuspensions } from "#functions/read-suspensions/read-suspensions";
import { receiveEvent } from "#functions/receive-event/receive-event";
import { recordObjectEvent } from "#functions/record-object-event/record-object-event";
import { reconcile } from "#functions/reconcile/reconcile";
import { registerRequest } from "#functions/register-request/register-request";
import { registerSuspension } from "#functions/register-suspension/register-suspension";
import { reviewAudio } from "#functions/review-audio/review-audio";
import { settleRecordings } from "#functions/settle-recordings/settle-recordings";
import { startWorkflow } from "#functions/start-workflow/start-workflow";
import { reopenRequest } from "#functions/reopen-request/reopen-request";
import { steerRequest } from "#functions/steer-request/steer-request";
import { stopRecording } from "#functions/stop-recording/stop-recording";
import { sweepIntakes } from "#functions/sweep-intakes/sweep-intakes";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import { withdrawConsent } from "#functions/withdraw-consent/withdraw-consent";
import { environmentOf } from "#functions/middleware/environment";
import type { HttpHandler } from "#functions/middleware/http-door";
import type { ScheduleHandler } from "#functions/middleware/schedule-door";
import type { QueueHandler } from "#functions/middleware/queue-door";
import type { StreamHandler } from "#functions/middleware/stream-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";
import { recipientHttp, recipientSchedules } from "./recipient-functions.ts";
import { breachFunctions } from "./breach-functions.ts";
import { doorHttp, doorQueues, doorSchedules } from "./door-functions.ts";
import { listeningFunctions } from "./listening-functions.ts";
import { disclosureHttp, disclosureSchedules } from "./disclosure-functions.ts";
import { publicFunctions } from "./public-functions.ts";

/** The functions as on AWS, by the kind of event that wakes them; a function's row says what it may read. */

export const httpFunctions: Made<HttpHandler> = {
  ...recipientHttp,
  ...publicFunctions,
  ...breachFunctions,
  ...doorHttp,
  ...listeningFunctions,
  ...disclosureHttp,
  "answer-consent": (ports, variables) =>
    answerConsent(
      ports,
      environmentOf(functionTable["answer-consent"].environment, variables),
    ),
  "receive-event": (ports, variables) =>
    receiveEvent(
      ports,
      environmentOf(functionTable["receive-event"].environment, variables),
    ),
  "register-request": (ports, variables) =>
    registerRequest(
      ports,
      environmentOf(functionTable["register-request"].environment, variables),
    ),
  "decide-request": (ports, variables) =>
    decideRequest(
      ports,
      environmentOf(functionTable["decide-request"].environment, variables),
    ),
  "read-requests": (ports) => readRequests(ports),
  "read-registers": (ports, variables) =>
    readRegisters(
      ports,
      environmentOf(functionTable["read-registers"].environment, variables),
    ),
  "review-audio": (ports) => reviewAudio(ports),
  "steer-request": (ports) => steerRequest(ports),
  "reopen-request": (ports) => reopenRequest(ports),
  "assess-request": (ports, variables) =>
    assessRequest(
      ports,
      environmentOf(functionTable["assess-request"].environment, variables),
    ),
  "open-export": (ports, variables) =>
    openExport(
      ports,
      environmentOf(functionTable["open-export"].environment, variables),
    ),
  "link-withdrawal": (ports, variables) =>
    linkWithdrawal(
      ports,
      environmentOf(functionTable["link-withdrawal"].environment, variables),
    ),
  "order-erasure": (ports) => orderErasure(ports),
  "ask-identity": (ports, variables) =>
    askIdentity(
      ports,
      environmentOf(functionTable["ask-identity"].environment, variables),
    ),
  "move-clock": (ports, variables) =>
    moveClock(
      ports,
      environmentOf(functionTable["move-clock"].environment, variables),
    ),
  "withdraw-consent": (ports) => withdrawConsent(ports),
  "read-reconciliations": (ports) => readReconciliations(ports),
  "read-calls": (ports, variables) =>
    readCalls(
      ports,
      environmentOf(functionTable["read-calls"].environment, variables),
    ),
  "register-suspension": (ports, variables) =>
    registerSuspension(
      ports,
      environmentOf(
        functionTable["register-suspension"].environment,
        variables,
      ),
    ),
  "decide-suspension": (ports, variables) =>
    decideSuspension(
      ports,
      environmentOf(functionTable["decide-suspension"].environment, variables),
    ),
  "read-suspensions": (ports) => readSuspensions(ports),
  "read-attestations": (ports) => readAttestations(ports),
  "certify-deletion": (ports) => certifyDeletion(ports),
};

export const scheduleFunctions: Made<ScheduleHandler> = {
  ...recipientSchedules,
  ...doorSchedules,
  ...disclosureSchedules,
  "collect-recordings": (ports, variables) =>
    collectRecordings(
      ports,
      environmentOf(functionTable["collect-recordings"].environment, variables),
    ),
  "settle-recordings": (ports, variables) =>
    settleRecordings(
      ports,
      environmentOf(functionTable["settle-recordings"].environment, variables),
    ),
  "erase-recordings": (ports, variables) =>
    eraseRecordings(
      ports,
      environmentOf(functionTable["erase-recordings"].environment, variables),
    ),
  "place-suspensions": (ports) => placeSuspensions(ports),
  "watch-clocks": (ports, variables) =>
    watchClocks(
      ports,
      environmentOf(functionTable["watch-clocks"].environment, variables),
    ),
  "sweep-intakes": (ports, variables) =>
    sweepIntakes(
      ports,
      environmentOf(functionTable["sweep-intakes"].environment, variables),
    ),
  "lift-suspensions": (ports) => liftSuspensions(ports),
  "conclude-erasures": (ports, variables) =>
    concludeErasures(
      ports,
      environmentOf(functionTable["conclude-erasures"].environment, variables),
    ),
  attest: (ports, variables) =>
    attest(ports, environmentOf(functionTable.attest.environment, variables)),
  "anchor-audit": (ports) => anchorAudit(ports),
  reconcile: (ports, variables) =>
    reconcile(
      ports,
      environmentOf(functionTable.reconcile.environment, variables),
    ),
};

export const queueFunctions: Made<QueueHandler> = {
  ...doorQueues,
  "admit-recording": (ports, variables) =>
    admitRecording(
      ports,
      environmentOf(functionTable["admit-recording"].environment, variables),
    ),
  "record-object-event": (ports) => recordObjectEvent(ports),
};

export const streamFunctions: Made<StreamHandler> = {
  "stop-recording": (ports) => stopRecording(ports),
  "start-workflow": (ports) => startWorkflow(ports),
  "journal-erasures": (ports) => journalErasures(ports),
  "append-audit": (ports) => appendAudit(ports),
};
