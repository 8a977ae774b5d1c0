import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { watchClocks as watch } from "#domain/clock/watch-clocks";
import type { Ports } from "#domain/ports";
import { scheduleDoor } from "#functions/middleware/schedule-door";

const metrics = new Metrics({ namespace: "Tacet" });

type Needs = Pick<Ports, "ledger" | "now"> & {
  notifier: Pick<Ports["notifier"], "notify">;
};

export const watchClocks = (ports: Needs) =>
  scheduleDoor(async (scheduledTime) => {
    const watched = await watch(ports, scheduledTime);
    metrics.addMetric("RequestsAt75", MetricUnit.Count, watched.at75);
    metrics.addMetric("RequestsAt90", MetricUnit.Count, watched.at90);
    metrics.addMetric("RequestsOverdue", MetricUnit.Count, watched.overdue);
    metrics.publishStoredMetrics();
    return watched;
  }, ports.now);
