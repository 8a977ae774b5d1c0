import { describe, expect, it } from "vitest";
import * as z from "zod";
import { functionTable } from "#schemas/functions";
import { runbookEntries } from "#stacks/watch/runbook";
import { resourcesOf, synthesised } from "./synthesised.ts";

const local = synthesised("local");
const Alarm = z.looseObject({ AlarmDescription: z.string() });
const alarms = resourcesOf(local, "AWS::CloudWatch::Alarm").map(
  ({ Properties }) => Alarm.parse(Properties),
);
const queues = resourcesOf(local, "AWS::SQS::Queue");

describe("alarms", () => {
  it("lead to every entry of the runbook, and to no other", () => {
    const entries = alarms.map(
      ({ AlarmDescription }) => AlarmDescription.split("docs/runbook.md#")[1],
    );
    expect([...new Set(entries)].sort()).toEqual([...runbookEntries].sort());
  });
  it.each(Object.keys(functionTable))("watch the errors of %s", (name) => {
    expect(
      alarms.map(({ AlarmDescription }) => AlarmDescription),
    ).toContainEqual(expect.stringMatching(new RegExp(`^${name} fails`)));
  });
  it("T103 take a day without an attestation for one that is missing", () => {
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: "AttestationsMissing",
        TreatMissingData: "breaching",
        Period: 3600,
        EvaluationPeriods: 26,
      }),
    );
  });
  it("T103 take the eraser's silence for lateness", () => {
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: "OldestOverdueSeconds",
        TreatMissingData: "breaching",
      }),
    );
  });
});

describe("a reader of the ledger's stream", () => {
  it.each([
    ["stop-recording", "stop-late", 60_000],
    ["start-workflow", "start-late", 600_000],
    ["journal-erasures", "journal-late", 3_600_000],
  ])("T103 %s wakes somebody when it falls behind", (_name, entry, above) => {
    const late = alarms.filter(({ AlarmDescription }) =>
      AlarmDescription.endsWith(`#${entry}`),
    );
    expect(late).toEqual([
      expect.objectContaining({
        MetricName: "IteratorAge",
        Statistic: "Maximum",
        Threshold: above,
      }),
    ]);
  });
});

describe("the daily reconciliation", () => {
  it("T103 is late when it is silent, and an unexplained object wakes somebody", () => {
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: "ReconciliationLateHours",
        TreatMissingData: "breaching",
        Threshold: 12,
      }),
    );
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: "UnexplainedVersions",
        TreatMissingData: "notBreaching",
        Threshold: 0,
      }),
    );
  });
  it("T103 goes on each ten minutes until it has ended", () => {
    const rates = resourcesOf(local, "AWS::Scheduler::Schedule").map(
      ({ id, Properties }) =>
        `${id} ${String(Properties["ScheduleExpression"])}`,
    );
    expect(rates).toContainEqual(
      expect.stringMatching(/reconcile.*rate\(10 minutes\)/),
    );
  });
});

describe("queues", () => {
  it.each(queues)("are encrypted: $id", ({ Properties }) => {
    expect(Properties).toMatchObject({ SqsManagedSseEnabled: true });
  });
  it("give a message up after five attempts", () => {
    for (const { Properties } of queues.filter(
      ({ Properties: all }) => "RedrivePolicy" in all,
    ))
      expect(Properties).toMatchObject({
        RedrivePolicy: { maxReceiveCount: 5 },
      });
  });
  it("T103 every schedule has dead letters", () => {
    for (const { Properties } of resourcesOf(local, "AWS::Scheduler::Schedule"))
      expect(Properties).toMatchObject({ Target: { DeadLetterConfig: {} } });
  });
});

describe("the end of a key", () => {
  it("is told at once, done or refused (T98)", () => {
    const rules = resourcesOf({ watch: local.watch }, "AWS::Events::Rule");
    expect(rules).toMatchObject([
      {
        Properties: {
          EventPattern: {
            source: ["aws.kms"],
            detail: { eventName: ["ScheduleKeyDeletion", "DisableKey"] },
          },
          Targets: [{ Arn: { Ref: expect.stringMatching(/^Alarms/) } }],
        },
      },
    ]);
  });
});
