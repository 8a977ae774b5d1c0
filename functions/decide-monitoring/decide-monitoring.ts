import { decideMonitoring as decide } from "#domain/listening/decide-monitoring";
import type { Ports } from "#domain/ports";
import { interactionIdIn } from "#functions/middleware/call-path";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { memberAsking } from "#functions/middleware/staff";
import { ListeningId } from "#schemas/ids";
import { NewMonitoringDecision } from "#schemas/monitoring";

/**
 * `POST /calls/{interactionId}/monitoring-decisions`: yes or no, and why not. A no is an answer and no failure: it is
 * written down like a yes (R14 to R17, T84).
 */
export const decideMonitoring = (
  { ledger, now, randomId }: Pick<Ports, "ledger" | "now" | "randomId">,
  settings: EnvironmentOf<"CONSENT_POLICY" | "TRANSFERS">,
) =>
  httpDoor(async (request) => {
    const staff = await memberAsking({ ledger, now }, request);
    const interactionId = interactionIdIn(request);
    const { purpose, circumstance } = jsonBody(request, NewMonitoringDecision);
    const decided = await decide(
      ledger,
      {
        listeningId: ListeningId.parse(randomId()),
        ...{ interactionId, staff, purpose },
        circumstance: { kind: circumstance },
        now: now(),
      },
      { policy: settings.CONSENT_POLICY, transfers: settings.TRANSFERS },
    );
    return {
      status: 201,
      body: {
        decision_id: decided.listeningId,
        allowed: decided.verdict === "granted",
        reasons: decided.reasons,
        valid_until: decided.until ?? null,
      },
    };
  });
