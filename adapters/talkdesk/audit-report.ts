import type { PlayPage } from "#domain/listening/play-report";
import { instantOf, millisecondsOf } from "#domain/time/instant";
import type { Secrets } from "#domain/secrets-port";
import { AuditReportBody, playsIn } from "./audit-report-body.ts";
import {
  fetchReport,
  orderReport,
  type Parts,
  type Span,
  stateOfReport,
} from "./report.ts";

const report = {
  type: "audit_logs",
  what: "report who listened inside it",
} as const;

/**
 * Who played recordings inside the platform in a span that ends before `to`, by its own audit report, which is complete an
 * hour later (docs.talkdesk.com/docs/audit-logs-report). While it is still made, `next` is the job to come back to; one that
 * was given up is ordered anew.
 */
export const listPlays =
  (parts: Parts & { secrets: Secrets }) =>
  async (span: Span, page: string | undefined): Promise<PlayPage> => {
    const job = page ?? (await orderReport(parts, report, inclusive(span)));
    switch (await stateOfReport(parts, report, job)) {
      case "made": {
        const entries = await fetchReport(parts, report, job, AuditReportBody);
        const ourselves = await ownIds(parts.secrets);
        const plays = playsIn(entries).filter(
          ({ userId }) => userId === undefined || !ourselves.has(userId),
        );
        return { plays, next: undefined, waits: false };
      }
      case "making":
        return { plays: [], next: job, waits: true };
      case "given-up":
        return { plays: [], next: undefined, waits: true };
    }
  };

const inclusive = ({ from, to }: Span): Span => ({
  from,
  to: instantOf(millisecondsOf(to) - 1),
});

/** We fetch audio ourselves, to collect it; that is nobody's listening. */
async function ownIds(secrets: Secrets): Promise<ReadonlySet<string>> {
  const clients = await secrets.active("platform-client");
  return new Set(clients.map((client) => client.split(":")[0] ?? ""));
}
