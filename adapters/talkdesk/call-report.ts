import type { CallPage } from "#domain/ports";
import type { LegalDate } from "#schemas/instant";
import type { PlatformSettings } from "#schemas/policy";
import * as z from "zod/mini";
import { scopes, type Api } from "./api.ts";
import { JobBody, ReportBody } from "./call-report-body.ts";
import { PlatformFailure } from "./failure.ts";
import { answerUnusable, discard, jsonOf, type Send } from "./http.ts";
import { isAllowedHost } from "./media-host.ts";

type Parts = { api: Api; send: Send; settings: PlatformSettings };

/** A page is an hour of the day, so that no report is larger than an hour's calls. */
const Place = z.object({ hour: z.number(), job: z.optional(z.string()) });
type Place = z.infer<typeof Place>;

const hours = 24;
const what = "report a day's calls";
const reports = ["data", "reports", "calls"] as const;

/**
 * A page of the `calls` report: ordered, looked after, fetched (docs.talkdesk.com/reference/check-a-report-status). While
 * the platform still makes it, or gave it up, the page says to come back.
 */
export async function listCalls(
  parts: Parts,
  day: LegalDate,
  page: string | undefined,
): Promise<CallPage> {
  const place: Place =
    page === undefined ? { hour: 0 } : Place.parse(JSON.parse(page));
  const { hour } = place;
  const job = place.job ?? (await order(parts, day, hour));
  switch (await stateOf(parts, job)) {
    case "made":
      return {
        calls: await fetchReport(parts, job),
        next: hour + 1 < hours ? JSON.stringify({ hour: hour + 1 }) : undefined,
        waits: false,
      };
    case "making":
      return { calls: [], next: JSON.stringify({ hour, job }), waits: true };
    case "given-up":
      return { calls: [], next: JSON.stringify({ hour }), waits: true };
  }
}

async function order(
  { api }: Parts,
  day: LegalDate,
  hour: number,
): Promise<string> {
  const from = Date.parse(`${day}T00:00:00.000Z`) + hour * 3_600_000;
  const response = await api.ask({
    url: api.url(...reports, "jobs"),
    method: "POST",
    what,
    scope: scopes.orderReport,
    json: {
      format: "json",
      timezone: "UTC",
      timespan: {
        from: new Date(from).toISOString(),
        to: new Date(from + 3_600_000 - 1).toISOString(),
      },
    },
  });
  return (await jobIn(response)).id;
}

async function stateOf(
  { api }: Parts,
  job: string,
): Promise<"making" | "made" | "given-up"> {
  const response = await api.ask({
    url: api.url(...reports, "jobs", job),
    method: "GET",
    what,
    scope: scopes.readReport,
  });
  if (response.status === 404) {
    await discard(response);
    return "given-up";
  }
  const { status } = await jobIn(response);
  if (status === "done") return "made";
  return ["failed", "canceled", "deleted"].includes(status)
    ? "given-up"
    : "making";
}

async function jobIn(response: Response): Promise<z.infer<typeof JobBody>> {
  if (!response.ok) throw await notAccepted(response);
  const body = JobBody.safeParse(await jsonOf(response, what));
  if (body.success) return body.data;
  throw answerUnusable(what);
}

async function fetchReport(
  parts: Parts,
  job: string,
): Promise<CallPage["calls"]> {
  const body = ReportBody.safeParse(await jsonOf(await file(parts, job), what));
  if (!body.success) throw answerUnusable(what);
  const { total, entries } = body.data;
  if (total === entries.length) return entries;
  throw new PlatformFailure(
    "report-partial",
    `Talkdesk reported ${String(entries.length)} of ${String(total)} calls; try again later`,
  );
}

/** Talkdesk redirects to a storage host, which does not get the bearer. */
async function file(
  { api, send, settings }: Parts,
  job: string,
): Promise<Response> {
  const url = api.url(...reports, "files", job);
  const scope = scopes.readReport;
  const first = await api.ask({ url, method: "GET", what, scope });
  if (first.status === 200) return first;
  const location = first.headers.get("location");
  if (location === null) throw await notAccepted(first);
  await discard(first);
  const there = URL.parse(location, url.href);
  if (there === null || !isAllowedHost(there, settings.mediaHosts))
    throw new PlatformFailure(
      "foreign-file",
      "Talkdesk's report is on a host that the settings' mediaHosts do not name; look whose it is before adding it",
    );
  const second = await send({
    url: there,
    method: "GET",
    what,
    headers: {},
    withinMilliseconds: 60_000,
  });
  if (second.status === 200) return second;
  throw await notAccepted(second);
}

async function notAccepted(response: Response): Promise<PlatformFailure> {
  await discard(response);
  return new PlatformFailure(
    "not-accepted",
    `Talkdesk did not ${what} (HTTP ${String(response.status)}); compare its API with adapters/talkdesk`,
  );
}
