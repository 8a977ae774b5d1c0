import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Ports } from "#domain/ports";
import {
  type PlacePorts,
  placeSuspensions as placeDue,
} from "#domain/suspensions/place-suspensions";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";

const metrics = new Metrics({ namespace: "Tacet" });

export const placeSuspensions = (
  ports: PlacePorts & Pick<Ports, "now">,
  { RETENTION_POLICY }: EnvironmentOf<"RETENTION_POLICY">,
) =>
  scheduleDoor(async (scheduledTime) => {
    const placed = await placeDue(ports, scheduledTime, RETENTION_POLICY);
    metrics.addMetric(
      "ReviewsOverdue",
      MetricUnit.Count,
      placed.reviewsOverdue,
    );
    metrics.publishStoredMetrics();
    return placed;
  }, ports.now);
