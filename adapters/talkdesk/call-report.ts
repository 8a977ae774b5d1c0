import type { CallPage } from "#domain/ports";
import { instantOf } from "#domain/time/instant";
import type { LegalDate } from "#schemas/instant";
import * as z from "zod/mini";
import { ReportBody } from "./call-report-body.ts";
import {
  fetchReport,
  orderReport,
  type Parts,
  type Span,
  stateOfReport,
} from "./report.ts";

/** A page is an hour of the day, so that no report is larger than an hour's calls. */
const Place = z.object({ hour: z.number(), job: z.optional(z.string()) });
type Place = z.infer<typeof Place>;

const hours = 24;
const report = { type: "calls", what: "report a day's calls" } as const;

/**
 * A page of the `calls` report: ordered, looked after, fetched. While the platform still makes it, or gave it up, the page
 * says to come back.
 */
export async function listCalls(
  parts: Parts,
  day: LegalDate,
  page: string | undefined,
): Promise<CallPage> {
  const place: Place =
    page === undefined ? { hour: 0 } : Place.parse(JSON.parse(page));
  const { hour } = place;
  const job =
    place.job ?? (await orderReport(parts, report, hourOf(day, hour)));
  switch (await stateOfReport(parts, report, job)) {
    case "made":
      return {
        calls: await fetchReport(parts, report, job, ReportBody),
        next: hour + 1 < hours ? JSON.stringify({ hour: hour + 1 }) : undefined,
        waits: false,
      };
    case "making":
      return { calls: [], next: JSON.stringify({ hour, job }), waits: true };
    case "given-up":
      return { calls: [], next: JSON.stringify({ hour }), waits: true };
  }
}

function hourOf(day: LegalDate, hour: number): Span {
  const from = Date.parse(`${day}T00:00:00.000Z`) + hour * 3_600_000;
  return { from: instantOf(from), to: instantOf(from + 3_600_000 - 1) };
}
