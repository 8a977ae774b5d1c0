import {
  aws_cloudwatch as cloudwatch,
  aws_cloudwatch_actions as actions,
  type aws_lambda as lambda,
  aws_sns as sns,
  CfnOutput,
  Duration,
  Stack,
  type StackProps,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import type { Plan } from "./constructs/means.ts";
import type { Watched } from "./constructs/watched.ts";
import { topic } from "./rights/topics.ts";
import {
  oldestOverdue,
  reviewsOverdue,
  capsWithoutGround,
  attestationsMissing,
  reconciliationLate,
  unexplainedVersions,
  transfersEnded,
  toldBy,
} from "./watch/metrics.ts";
import type { Alarm } from "./watch/alarm.ts";
import { anchorMissing } from "./watch/anchor-missing.ts";
import { keysEnding } from "./watch/keys-ending.ts";
import { listeningAlarms } from "./watch/listening-alarms.ts";
import { readers } from "./watch/readers.ts";
import { deadLetters } from "./watch/dead-letters.ts";
import { runbookLink } from "./watch/runbook.ts";

export type WatchStackProps = StackProps & {
  plan: Plan;
  watched: readonly Watched[];
};

/** Wakes people when something does not work, or has not been heard of. */
export class WatchStack extends Stack {
  private readonly alarms: sns.Topic;

  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { settings } = props.plan;
    this.alarms = topic(this, "Alarms", settings.notified.alarms);
    for (const watched of props.watched) this.watch(watched);
    this.alarm("erasure-overdue", {
      says: "A recording is past its due instant, or the eraser is silent.",
      entry: "erasure-overdue",
      metric: oldestOverdue,
      above: settings.overdueAlarmSeconds,
      silenceAlarms: true,
    });
    this.alarm("review-overdue", {
      says: "A hold or a restriction is past its review date.",
      entry: "review-overdue",
      metric: reviewsOverdue,
      above: 0,
    });
    this.watchClocks();
    this.watchBreaches();
    this.alarm("cap-without-ground", {
      says: "A hold keeps a recording past its territory's cap, and names no ground for that.",
      entry: "cap-without-ground",
      metric: capsWithoutGround,
      above: 0,
    });
    this.watchProof();
    this.alarm("key-ending", keysEnding(this, this.alarms));
    for (const [id, one] of Object.entries(listeningAlarms))
      this.alarm(id, one);
    new CfnOutput(this, "AlarmTopic", { value: this.alarms.topicArn });
  }

  /** Each is told once, and what is overdue once a day; so is the alarm. */
  private watchClocks(): void {
    const levels = [
      ["request-at-75", "RequestsAt75", "has used three quarters of its time"],
      ["request-at-90", "RequestsAt90", "has used nine tenths of its time"],
      ["request-overdue", "RequestsOverdue", "is overdue"],
    ] as const;
    for (const [entry, metricName, what] of levels)
      this.alarm(entry, {
        says: `A data-subject request ${what}.`,
        entry,
        metric: toldBy("watch-clocks", {
          metricName,
          statistic: cloudwatch.Stats.SUM,
          period: Duration.days(1),
        }),
        above: 0,
      });
  }

  /** What is overdue is told each four hours, and rings meanwhile. */
  private watchBreaches(): void {
    const levels = [
      ["breach-warned", "BreachesWarned", "has used half of its time or more"],
      ["breach-overdue", "BreachesOverdue", "is overdue"],
    ] as const;
    for (const [entry, metricName, what] of levels)
      this.alarm(entry, {
        says: `Telling the authority of a breach ${what}.`,
        entry,
        metric: toldBy("watch-clocks", {
          metricName,
          statistic: cloudwatch.Stats.SUM,
          period: Duration.hours(6),
        }),
        above: 0,
      });
  }

  /** The daily comparison, and what is said of it. */
  private watchProof(): void {
    this.alarm("attestation-missing", {
      says: "No day has been attested for more than a day.",
      entry: "attestation-missing",
      metric: attestationsMissing,
      above: 0,
      silenceAlarms: true,
      periods: 26,
    });
    this.alarm("audit-anchor-missing", anchorMissing);
    this.alarm("reconciliation-late", {
      says: "Yesterday was not compared in time, or the reconciliation is silent.",
      entry: "reconciliation-late",
      metric: reconciliationLate,
      above: 12,
      silenceAlarms: true,
    });
    this.alarm("unexplained-object", {
      says: "The vault holds a version of no recording.",
      entry: "unexplained-object",
      metric: unexplainedVersions,
      above: 0,
    });
    this.alarm("transfer-ended", {
      says: "Data go abroad by an instrument that has ended, and nothing follows it.",
      entry: "transfer-ended",
      metric: transfersEnded,
      above: 0,
    });
  }

  private watch({ functions, failures, machines }: Watched): void {
    for (const { functionName, lambda } of functions) {
      this.alarm(`${functionName}-errors`, {
        says: `${functionName} fails.`,
        entry: "function-errors",
        metric: lambda.metricErrors({ period: Duration.minutes(5) }),
        above: 0,
      });
      this.watchReader(functionName, lambda);
    }
    for (const [name, queue] of failures) {
      this.alarm(`${name}-dead-letters`, {
        says: `Work of ${name} was given up.`,
        entry: deadLetters(name),
        metric: queue.metricApproximateNumberOfMessagesVisible(),
        above: 0,
      });
    }
    for (const machine of machines) {
      this.alarm("workflow-failed", {
        says: "The workflow of a request stopped; its deadline runs on.",
        entry: "workflow-failed",
        metric: machine.metricFailed(),
        above: 0,
      });
    }
  }

  /** Three readers of one stream are more than DynamoDB promises not to throttle (decision 014). */
  private watchReader(name: FunctionName, reader: lambda.IFunction): void {
    const late = readers[name];
    if (late === undefined) return;
    const { id, says, above } = late;
    this.alarm(id, {
      says,
      entry: id,
      metric: reader.metric("IteratorAge", {
        statistic: cloudwatch.Stats.MAXIMUM,
        period: Duration.minutes(5),
      }),
      above: above.toMilliseconds(),
    });
  }

  private alarm(
    id: string,
    { says, entry, metric, above, silenceAlarms, periods = 1 }: Alarm,
  ): void {
    const alarm = new cloudwatch.Alarm(this, id, {
      alarmDescription: `${says} ${runbookLink(entry)}`,
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData:
        silenceAlarms === true
          ? cloudwatch.TreatMissingData.BREACHING
          : cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new actions.SnsAction(this.alarms));
  }
}
