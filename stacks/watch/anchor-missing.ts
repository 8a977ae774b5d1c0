import { aws_cloudwatch as cloudwatch, Duration } from "aws-cdk-lib";
import type { Alarm } from "./alarm.ts";
import { toldBy } from "./metrics.ts";

/** Told as 0 each day; more hours without it than a day has are too many (T96, T103). */
export const anchorMissing: Alarm = {
  says: "The end of the audit chain has not been signed for more than a day.",
  entry: "audit-anchor-missing",
  metric: toldBy("anchor-audit", {
    metricName: "AuditAnchorsMissing",
    statistic: cloudwatch.Stats.MAXIMUM,
    period: Duration.hours(1),
  }),
  above: 0,
  silenceAlarms: true,
  periods: 26,
};
