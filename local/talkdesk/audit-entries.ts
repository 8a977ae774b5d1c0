import { createHash } from "node:crypto";
import type { ReportOrder } from "./call-report.ts";
import type { Play, State } from "./store.ts";

/** https://docs.talkdesk.com/docs/audit-logs-report: what is asked for within the hour is not told yet. */
const freshness = 3_600_000;

/** What the audit report tells of a span. Names of operations are inventions of this stand-in. */
export function auditEntries(
  { plays }: State,
  { from, to, orderedAt }: ReportOrder,
) {
  const known = new Date(Date.parse(orderedAt) - freshness).toISOString();
  return plays
    .filter(({ at }) => at >= from && at <= to && at <= known)
    .map(entryOf);
}

function entryOf(play: Play) {
  const { recordingId, userId, at, operation, status } = play;
  return {
    actor_id: userId,
    generator_name: "recordings-api",
    ip_addresses: ["198.51.100.7"],
    operation,
    platform_tid: createHash("sha256")
      .update(JSON.stringify(play))
      .digest("hex"),
    resource_id: `/recordings/${recordingId}/media`,
    operation_status: status,
    user_agent: "Mozilla/5.0",
    timestamp: new Date(at).toISOString().replace("T", " ").replace("Z", ""),
    user_id: userId,
    agent_name: "Jordan Smith",
    agent_email: "jordan@example.invalid",
  };
}
