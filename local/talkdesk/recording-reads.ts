import { json } from "./http-server.ts";
import type { Answer, Request } from "./http-server.ts";
import { mediaLink } from "./media-link.ts";
import type { Platform } from "./platform.ts";
import { recordingPage, recordingResource } from "./recording-resource.ts";
import { callOf, shownRecording, shownRecordings } from "./shown-recordings.ts";
import { talkdeskError } from "./talkdesk-error.ts";

/** `GET /calls/{call_id}/recordings`. */
export function listRecordings(
  platform: Platform,
  request: Request,
  [callId = ""]: readonly string[],
): Answer {
  const { state } = platform.store;
  if (state.faults.listFailures > 0) {
    platform.store.change(({ faults }) => (faults.listFailures -= 1));
    return talkdeskError(500, "Internal error.");
  }
  const call = callOf(state, callId);
  if (!call) return talkdeskError(404, "No such call.");
  const page = Number(request.url.searchParams.get("page") ?? 1);
  const perPage = Number(
    request.url.searchParams.get("per_page") ?? platform.perPage,
  );
  if (!isCount(page) || !isCount(perPage))
    return talkdeskError(400, "page and per_page are whole numbers from 1.");
  const shown = shownRecordings(state, callId, platform.now()).map(
    (recording) => recordingResource(recording, call, platform.url()),
  );
  const collection = `${platform.url()}/calls/${encodeURIComponent(callId)}/recordings`;
  return json(200, recordingPage(shown, { collection, page, perPage }));
}

/** `GET /recordings/{id}`. */
export function showRecording(
  platform: Platform,
  _: Request,
  [id = ""]: readonly string[],
): Answer {
  const { state } = platform.store;
  const recording = shownRecording(state, id, platform.now());
  if (!recording) return talkdeskError(404, "No such recording.");
  const call = callOf(state, recording.callId);
  return json(200, recordingResource(recording, call, platform.url()));
}

/** `GET /recordings/{id}/media`: to the media host, by a link that soon expires. */
export function redirectToMedia(
  platform: Platform,
  _: Request,
  [id = ""]: readonly string[],
): Answer {
  const { state } = platform.store;
  const recording = shownRecording(state, id, platform.now());
  if (!recording) return talkdeskError(404, "No such recording.");
  const { mediaUrl, linkSeconds: seconds } = platform;
  const href =
    state.faults.mediaRedirect ??
    mediaLink(
      { mediaUrl, recordingId: id, seconds },
      state.mediaKey,
      platform.now(),
    );
  const self = `${platform.url()}/recordings/${id}/media`;
  const body = { _links: { self: { href: self }, file: { href } } };
  return json(302, body, { location: href });
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}
