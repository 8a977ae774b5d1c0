import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Ports } from "#domain/ports";
import type { ErasePorts } from "#domain/retention/confirm-gone";
import {
  type ErasureSummary,
  eraseRecordings as eraseDue,
} from "#domain/retention/erase-recordings";
import { finishErasures } from "#domain/rights/finish-erasures";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";

const metrics = new Metrics({ namespace: "Tacet" });

export const eraseRecordings = (
  ports: ErasePorts & Pick<Ports, "workflows" | "now">,
  { RETENTION_POLICY }: EnvironmentOf<"RETENTION_POLICY">,
) =>
  scheduleDoor(async (scheduledTime) => {
    const erased = await eraseDue(ports, scheduledTime, RETENTION_POLICY);
    publish(erased);
    const finished = await finishErasures(ports, scheduledTime);
    return { ...erased, failures: [...erased.failures, ...finished.failures] };
  }, ports.now);

function publish({
  erased,
  unconfirmed,
  oldestOverdueSeconds,
}: ErasureSummary): void {
  metrics.addMetric("Erased", MetricUnit.Count, erased);
  metrics.addMetric("Unconfirmed", MetricUnit.Count, unconfirmed);
  metrics.addMetric(
    "OldestOverdueSeconds",
    MetricUnit.Seconds,
    oldestOverdueSeconds,
  );
  metrics.publishStoredMetrics();
}
