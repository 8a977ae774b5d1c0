import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Ports } from "#domain/ports";
import {
  type PlacePorts,
  placeSuspensions as placeDue,
} from "#domain/suspensions/place-suspensions";
import { scheduleDoor } from "#functions/middleware/schedule-door";

const metrics = new Metrics({ namespace: "Tacet" });

export const placeSuspensions = (ports: PlacePorts & Pick<Ports, "now">) =>
  scheduleDoor(async (scheduledTime) => {
    const placed = await placeDue(ports, scheduledTime);
    metrics.addMetric(
      "ReviewsOverdue",
      MetricUnit.Count,
      placed.reviewsOverdue,
    );
    metrics.publishStoredMetrics();
    return placed;
  }, ports.now);
