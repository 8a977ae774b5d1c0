import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Ports } from "#domain/ports";
import type { ErasePorts } from "#domain/retention/confirm-gone";
import {
  type ErasureSummary,
  eraseRecordings as eraseDue,
} from "#domain/retention/erase-recordings";
import { finishErasures } from "#domain/acts/finish-erasures";
import { plusSeconds } from "#domain/time/instant";
import { functionTable } from "#schemas/functions";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";

/** Leaves a slice that has begun, and the finished erasures after it, time to end before Lambda ends the run. */
export const askingSeconds =
  functionTable["erase-recordings"].timeoutSeconds - 90;

const metrics = new Metrics({ namespace: "Tacet" });

export const eraseRecordings = (
  ports: ErasePorts & Pick<Ports, "workflows" | "now">,
  { RETENTION_POLICY }: EnvironmentOf<"RETENTION_POLICY">,
) =>
  scheduleDoor(async (scheduledTime) => {
    const until = plusSeconds(ports.now(), askingSeconds);
    const erased = await eraseDue(
      ports,
      scheduledTime,
      RETENTION_POLICY,
      () => ports.now() < until,
    );
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
