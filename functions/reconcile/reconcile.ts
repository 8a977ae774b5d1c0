import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Ports } from "#domain/ports";
import {
  reconcile as reconcileDay,
  type ReconcileSummary,
} from "#domain/reconciliation/reconcile";
import type { ReconcilePorts } from "#domain/reconciliation/walk";
import { plusMinutes } from "#domain/time/instant";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import { knownProvenance } from "#functions/wiring/landed-object";

const metrics = new Metrics({ namespace: "Tacet" });

/** Less than the function's time by more than a page takes; the next run comes ten minutes after this one. */
const mostMinutes = 6;

export const reconcile = (
  ports: Omit<ReconcilePorts, "provenanceOf"> & Pick<Ports, "now">,
  {
    RETENTION_POLICY: policy,
    CUSTOM_STORAGE_KEY,
  }: EnvironmentOf<"RETENTION_POLICY" | "CUSTOM_STORAGE_KEY">,
) =>
  scheduleDoor(async (scheduledTime) => {
    const until = plusMinutes(ports.now(), mostMinutes);
    const summary = await reconcileDay(
      {
        ...ports,
        provenanceOf: (key) => knownProvenance(key, CUSTOM_STORAGE_KEY),
      },
      {
        now: scheduledTime,
        policy,
        mayGoOn: () => ports.now() < until,
      },
    );
    publish(summary);
    return summary;
  }, ports.now);

function publish({ lateHours, unexplained }: ReconcileSummary): void {
  metrics.addMetric("ReconciliationLateHours", MetricUnit.Count, lateHours);
  metrics.addMetric("UnexplainedVersions", MetricUnit.Count, unexplained);
  metrics.publishStoredMetrics();
}
