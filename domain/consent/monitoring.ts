import type { ConsentPolicy, Line } from "#schemas/policy";

/** R17: a customer of an EU line is never live-monitored, and a line we do not know counts as one (T74, T83). */
export function mayBeMonitored(
  line: Line | undefined,
  policy: ConsentPolicy,
): boolean {
  return (
    line !== undefined && !policy.monitoringForbidden.includes(line.region)
  );
}
