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
