import type { Answer, Handler, Request } from "./http-server.ts";
import type { Platform } from "./platform.ts";
import { orderReport, redirectToReport, showReportJob } from "./call-report.ts";
import { eraseContacts } from "./contact-erasure.ts";
import { deleteRecording, toggleRecording } from "./recording-actions.ts";
import {
  listRecordings,
  redirectToMedia,
  showRecording,
} from "./recording-reads.ts";
import { byRoute } from "./routes.ts";
import type { Route } from "./routes.ts";
import { settleDeletions } from "./shown-recordings.ts";
import { talkdeskError } from "./talkdesk-error.ts";
import { issueToken, refusalOf, scopes } from "./token-endpoint.ts";

type Operation = {
  readonly method: string;
  readonly path: RegExp;
  readonly scope: string;
  readonly act: (
    platform: Platform,
    request: Request,
    segments: readonly string[],
  ) => Answer;
};

const operations: readonly Operation[] = [
  {
    method: "GET",
    path: /^\/calls\/([^/]+)\/recordings$/,
    scope: scopes.read,
    act: listRecordings,
  },
  {
    method: "GET",
    path: /^\/recordings\/([^/]+)$/,
    scope: scopes.read,
    act: showRecording,
  },
  {
    method: "GET",
    path: /^\/recordings\/([^/]+)\/media$/,
    scope: scopes.read,
    act: redirectToMedia,
  },
  {
    method: "DELETE",
    path: /^\/interactions\/([^/]+)\/recordings\/([^/]+)$/,
    scope: scopes.delete,
    act: deleteRecording,
  },
  {
    method: "POST",
    path: /^\/interactions\/([^/]+)\/actions\/(start|pause)_recording$/,
    scope: scopes.toggle,
    act: toggleRecording,
  },
  {
    method: "POST",
    path: /^\/internal-contacts\/gdpr$/,
    scope: scopes.eraseContact,
    act: eraseContacts,
  },
  {
    method: "POST",
    path: /^\/data\/reports\/(calls|audit_logs)\/jobs$/,
    scope: scopes.orderReport,
    act: orderReport,
  },
  {
    method: "GET",
    path: /^\/data\/reports\/(calls|audit_logs)\/jobs\/([^/]+)$/,
    scope: scopes.readReport,
    act: showReportJob,
  },
  {
    method: "GET",
    path: /^\/data\/reports\/(calls|audit_logs)\/files\/([^/]+)$/,
    scope: scopes.readReport,
    act: redirectToReport,
  },
];

/** What the API host answers, token endpoint included. */
export function recordingApi(platform: Platform): Handler {
  const token: Route = {
    method: "POST",
    path: /^\/oauth\/token$/,
    answer: (request) => issueToken(platform, request),
  };
  const routes = operations.map((operation) => guarded(platform, operation));
  return byRoute([token, ...routes], () =>
    talkdeskError(404, "No such resource."),
  );
}

function guarded(platform: Platform, operation: Operation): Route {
  const { method, path, scope, act } = operation;
  return {
    method,
    path,
    answer(request, segments) {
      const refusal =
        throttle(platform) ?? refusalOf(platform, request.authorization, scope);
      if (refusal) return refusal;
      settleDeletions(platform.store, platform.now());
      return act(platform, request, segments);
    },
  };
}

function throttle({ store }: Platform): Answer | undefined {
  const { throttled, retryAfterSeconds } = store.state.faults;
  if (throttled === 0) return undefined;
  store.change((state) => (state.faults.throttled -= 1));
  const refusal = talkdeskError(429, "Too many requests.");
  const headers = { "retry-after": String(retryAfterSeconds) };
  return { ...refusal, headers: { ...refusal.headers, ...headers } };
}
