import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import {
  type PlayPorts,
  type PlaysSummary,
  reconcilePlays,
} from "#domain/listening/reconcile-plays";
import type { Ports } from "#domain/ports";
import { scheduleDoor } from "#functions/middleware/schedule-door";

const metrics = new Metrics({ namespace: "Tacet" });

/** Who played recordings inside the platform, by its own report, as soon as that is complete. */
export const reconcileListening = (ports: PlayPorts & Pick<Ports, "now">) =>
  scheduleDoor(async (scheduledTime) => {
    const summary = await reconcilePlays(ports, scheduledTime);
    publish(summary);
    return summary;
  }, ports.now);

function publish({ lateHours, outside }: PlaysSummary): void {
  metrics.addMetric("PlaysLateHours", MetricUnit.Count, lateHours);
  metrics.addMetric("ListenedOutside", MetricUnit.Count, outside);
  metrics.publishStoredMetrics();
}
