import type { Instant } from "#schemas/instant";
import type { PlatformSettings } from "#schemas/policy";
import type * as z from "zod/mini";
import { scopes, type Api } from "./api.ts";
import { PlatformFailure } from "./failure.ts";
import { answerUnusable, discard, jsonOf, type Send } from "./http.ts";
import { isAllowedHost } from "./media-host.ts";
import { JobBody } from "./report-body.ts";

export type Parts = { api: Api; send: Send; settings: PlatformSettings };
/** A kind of report of the Explore API, and what we say it is for. */
export type Report = { type: "calls" | "audit_logs"; what: string };
export type Span = { from: Instant; to: Instant };

/** Orders a report of a span, which includes both ends; answers with the job's id. */
export async function orderReport(
  { api }: Parts,
  { type, what }: Report,
  { from, to }: Span,
): Promise<string> {
  const response = await api.ask({
    url: api.url("data", "reports", type, "jobs"),
    method: "POST",
    what,
    scope: scopes.orderReport,
    json: { format: "json", timezone: "UTC", timespan: { from, to } },
  });
  return (await jobIn(response, what)).id;
}

/** How far a report is (docs.talkdesk.com/reference/check-a-report-status). */
export async function stateOfReport(
  { api }: Parts,
  { type, what }: Report,
  job: string,
): Promise<"making" | "made" | "given-up"> {
  const response = await api.ask({
    url: api.url("data", "reports", type, "jobs", job),
    method: "GET",
    what,
    scope: scopes.readReport,
  });
  if (response.status === 404) {
    await discard(response);
    return "given-up";
  }
  const { status } = await jobIn(response, what);
  if (status === "done") return "made";
  return ["failed", "canceled", "deleted"].includes(status)
    ? "given-up"
    : "making";
}

async function jobIn(
  response: Response,
  what: string,
): Promise<z.infer<typeof JobBody>> {
  if (!response.ok) throw await notAccepted(response, what);
  const body = JobBody.safeParse(await jsonOf(response, what));
  if (body.success) return body.data;
  throw answerUnusable(what);
}

/** What was made, every entry of it: a report that leaves some out is none. */
export async function fetchReport<Entry>(
  parts: Parts,
  report: Report,
  job: string,
  shape: z.ZodMiniType<{ total: number; entries: Entry[] }>,
): Promise<Entry[]> {
  const { what } = report;
  const body = shape.safeParse(
    await jsonOf(await file(parts, report, job), what),
  );
  if (!body.success) throw answerUnusable(what);
  const { total, entries } = body.data;
  if (total === entries.length) return entries;
  throw new PlatformFailure(
    "report-partial",
    `Talkdesk reported ${String(entries.length)} of ${String(total)} entries; try again later`,
  );
}

/** Talkdesk redirects to a storage host, which does not get the bearer. */
async function file(
  { api, send, settings }: Parts,
  { type, what }: Report,
  job: string,
): Promise<Response> {
  const url = api.url("data", "reports", type, "files", job);
  const scope = scopes.readReport;
  const first = await api.ask({ url, method: "GET", what, scope });
  if (first.status === 200) return first;
  const location = first.headers.get("location");
  if (location === null) throw await notAccepted(first, what);
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
  throw await notAccepted(second, what);
}

async function notAccepted(
  response: Response,
  what: string,
): Promise<PlatformFailure> {
  await discard(response);
  return new PlatformFailure(
    "not-accepted",
    `Talkdesk did not ${what} (HTTP ${String(response.status)}); compare its API with adapters/talkdesk`,
  );
}
