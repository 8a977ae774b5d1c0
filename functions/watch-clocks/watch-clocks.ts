import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { watchBreaches } from "#domain/breaches/watch-breaches";
import { watchClocks as watch } from "#domain/clock/watch-clocks";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import { addressIn } from "#functions/middleware/subject-file";

const metrics = new Metrics({ namespace: "Tacet" });

type Needs = Pick<Ports, "ledger" | "sealer" | "notifier" | "now">;

export const watchClocks = (
  ports: Needs,
  {
    RIGHTS_POLICY: policy,
    LISTED_ENTITIES: listed,
  }: EnvironmentOf<"RIGHTS_POLICY" | "LISTED_ENTITIES">,
) =>
  scheduleDoor(async (scheduledTime) => {
    const watched = await watch(
      { ...ports, addressIn },
      { now: scheduledTime, policy, listed },
    );
    metrics.addMetric("RequestsAt75", MetricUnit.Count, watched.at75);
    metrics.addMetric("RequestsAt90", MetricUnit.Count, watched.at90);
    metrics.addMetric("RequestsOverdue", MetricUnit.Count, watched.overdue);
    const breaches = await watchBreaches(ports, scheduledTime);
    metrics.addMetric("BreachesWarned", MetricUnit.Count, breaches.warned);
    metrics.addMetric("BreachesOverdue", MetricUnit.Count, breaches.overdue);
    metrics.publishStoredMetrics();
    return {
      ...watched,
      breaches: { warned: breaches.warned, overdue: breaches.overdue },
      failures: [...watched.failures, ...breaches.failures],
    };
  }, ports.now);
