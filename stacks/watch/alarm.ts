import type { aws_cloudwatch as cloudwatch } from "aws-cdk-lib";
import type { RunbookEntry } from "./runbook.ts";

export type Alarm = {
  says: string;
  entry: RunbookEntry;
  metric: cloudwatch.IMetric;
  above: number;
  /** No data is an alarm, too. Default: it is calm. */
  silenceAlarms?: boolean;
  /** Periods in a row it takes. Default: 1. */
  periods?: number;
};
