import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Ports } from "#domain/ports";
import {
  reconcile as reconcileDay,
  type ReconcileSummary,
} from "#domain/reconciliation/reconcile";
import type { ReconcilePorts } from "#domain/reconciliation/walk";
import { localDate } from "#domain/clock/calendar-day";
import { plusMinutes } from "#domain/time/instant";
import { endingTransfers } from "#domain/transfers/ending-transfers";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import { knownProvenance } from "#functions/wiring/landed-object";
import type { Instant } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";

const metrics = new Metrics({ namespace: "Tacet" });

/** Less than the function's time by more than a page takes; the next run comes ten minutes after this one. */
const mostMinutes = 6;

export const reconcile = (
  ports: Omit<ReconcilePorts, "provenanceOf"> & Pick<Ports, "now">,
  {
    RETENTION_POLICY: policy,
    TRANSFERS: transfers,
    CUSTOM_STORAGE_KEY,
  }: EnvironmentOf<"RETENTION_POLICY" | "TRANSFERS" | "CUSTOM_STORAGE_KEY">,
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
        ...{ policy, transfers },
        mayGoOn: () => ports.now() < until,
      },
    );
    publish(summary, endedOf(transfers, scheduledTime));
    return summary;
  }, ports.now);

const endedOf = (transfers: readonly Transfer[], now: Instant): number =>
  endingTransfers(transfers, localDate(now, "UTC")).filter(
    ({ stage }) => stage === "ended",
  ).length;

function publish(
  { lateHours, unexplained }: ReconcileSummary,
  ended: number,
): void {
  metrics.addMetric("ReconciliationLateHours", MetricUnit.Count, lateHours);
  metrics.addMetric("UnexplainedVersions", MetricUnit.Count, unexplained);
  metrics.addMetric("TransfersEnded", MetricUnit.Count, ended);
  metrics.publishStoredMetrics();
}
