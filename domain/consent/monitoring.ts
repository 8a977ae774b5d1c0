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

/**
 * The same of a call, by the entity whose line it came to: every line of it must be open, and an entity without a line, or
 * a call without an entity, is not. By contract, never by what the caller's number looks like (T83).
 */
export function isMonitorable(
  entityId: string | undefined,
  policy: ConsentPolicy,
): boolean {
  const lines = policy.lines.filter((line) => line.entityId === entityId);
  return (
    lines.length > 0 && lines.every((line) => mayBeMonitored(line, policy))
  );
}
