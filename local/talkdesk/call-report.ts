import { hasShape, isInstant, isOneOf, readJson } from "./guards.ts";
import type { Guarded } from "./guards.ts";
import { json } from "./http-server.ts";
import type { Answer, Request } from "./http-server.ts";
import { signedLink } from "./media-link.ts";
import type { Platform } from "./platform.ts";
import { talkdeskError } from "./talkdesk-error.ts";

/** What was ordered, which the order's id says itself: no state is kept of it. */
export type ReportOrder = Guarded<typeof isReportOrder>;
const isReportOrder = hasShape({
  type: isOneOf("calls", "audit_logs"),
  from: isInstant,
  to: isInstant,
  orderedAt: isInstant,
});
const isOrderBody = hasShape({
  timespan: hasShape({ from: isInstant, to: isInstant }),
});

/** `POST /data/reports/{type}/jobs`, https://docs.talkdesk.com/docs/calls-report, /audit-logs-report */
export function orderReport(
  platform: Platform,
  request: Request,
  [type = ""]: readonly string[],
): Answer {
  const body = readJson(request.body);
  if (!isOrderBody(body))
    return talkdeskError(400, "timespan needs from and to.");
  const order = {
    type,
    ...body.timespan,
    orderedAt: platform.now().toISOString(),
  };
  const id = Buffer.from(JSON.stringify(order)).toString("base64url");
  return json(202, { job: { id, status: statusOf(platform, order) } });
}

/** `GET /data/reports/{type}/jobs/{id}`. */
export function showReportJob(
  platform: Platform,
  _: Request,
  [type, id = ""]: readonly string[],
): Answer {
  const order = orderIn(id);
  if (order === undefined || order.type !== type)
    return talkdeskError(404, "No such job.");
  return json(200, { job: { id, status: statusOf(platform, order) } });
}

/** `GET /data/reports/{type}/files/{id}`: 303 to the storage host. */
export function redirectToReport(
  platform: Platform,
  _: Request,
  [type, id = ""]: readonly string[],
): Answer {
  const order = orderIn(id);
  if (order === undefined || order.type !== type)
    return talkdeskError(404, "No such file.");
  if (statusOf(platform, order) !== "done")
    return talkdeskError(404, "No such file.");
  const { mediaUrl, linkSeconds: seconds } = platform;
  const location = signedLink(
    { mediaUrl, path: `/reports/${id}.json`, seconds },
    platform.store.state.mediaKey,
    platform.now(),
  );
  return { status: 303, headers: { location } };
}

export function orderIn(id: string): ReportOrder | undefined {
  const order = readJson(Buffer.from(id, "base64url").toString());
  return isReportOrder(order) ? order : undefined;
}

function statusOf(
  { store, now }: Platform,
  { orderedAt }: Pick<ReportOrder, "orderedAt">,
) {
  const { reportSeconds } = store.state.faults;
  return now().getTime() >= Date.parse(orderedAt) + reportSeconds * 1000
    ? "done"
    : "processing";
}
