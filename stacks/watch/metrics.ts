import { aws_cloudwatch as cloudwatch, Duration } from "aws-cdk-lib";
import type { FunctionName } from "#schemas/functions";

/** Missing erasures look like quiet (T103): the eraser tells this each minute, and silence counts as late. */
export const oldestOverdue = toldBy("erase-recordings", {
  metricName: "OldestOverdueSeconds",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.minutes(15),
});

/** Told once a day for each, as long as its review is overdue; so is the alarm. */
export const reviewsOverdue = toldBy("place-suspensions", {
  metricName: "ReviewsOverdue",
  statistic: cloudwatch.Stats.SUM,
  period: Duration.days(1),
});

/** Told with each day's attestation. */
export const capsWithoutGround = toldBy("attest", {
  metricName: "BeyondCapWithoutGround",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.days(1),
});

/** Told as 0 each day; hours without it are as many missing, and more of them than a day has are too many. */
export const attestationsMissing = toldBy("attest", {
  metricName: "AttestationsMissing",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.hours(1),
});

/** Hours since the last day's comparison should have begun while it has not ended; told each ten minutes. */
export const reconciliationLate = toldBy("reconcile", {
  metricName: "ReconciliationLateHours",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.hours(1),
});

/** New ones only, so that the alarm ends by itself and the finding stays (T104). */
export const unexplainedVersions = toldBy("reconcile", {
  metricName: "UnexplainedVersions",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.hours(1),
});

/** What data went abroad on, ended and followed by nothing; told each ten minutes, as long as it is so (R35, T111). */
export const transfersEnded = toldBy("reconcile", {
  metricName: "TransfersEnded",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.days(1),
});

/** New findings only, by the functions that people ask for recordings; the throttle stops the rest. */
export const bulkListening = (
  service: "open-recording" | "register-derivative",
): cloudwatch.Metric =>
  toldBy(service, {
    metricName: "BulkListening",
    statistic: cloudwatch.Stats.SUM,
    period: Duration.hours(1),
  });

/** Hours of the platform's account of who listened that could be there and are not taken over; told each ten minutes. */
export const playsLate = toldBy("reconcile-listening", {
  metricName: "PlaysLateHours",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.hours(1),
});

/** New ones only, like unexplained versions. */
export const playsOutside = toldBy("reconcile-listening", {
  metricName: "ListenedOutside",
  statistic: cloudwatch.Stats.SUM,
  period: Duration.hours(1),
});

/** The same of reads in the vault itself. */
export const readsOutside = toldBy("read-trail", {
  metricName: "ReadsOutside",
  statistic: cloudwatch.Stats.SUM,
  period: Duration.hours(1),
});

/** Told as 0 with each file; CloudTrail writes a digest each hour, even of nothing, so an hour without a file is silence. */
export const trailSilent = toldBy("read-trail", {
  metricName: "TrailSilent",
  statistic: cloudwatch.Stats.MAXIMUM,
  period: Duration.hours(1),
});

/** A metric of our own, by the function that tells it. */
export function toldBy(
  service: FunctionName,
  metric: Pick<cloudwatch.MetricProps, "metricName" | "statistic" | "period">,
): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: "Tacet",
    dimensionsMap: { service },
    ...metric,
  });
}
