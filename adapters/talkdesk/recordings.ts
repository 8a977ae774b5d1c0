import type { Platform, PlatformRecording } from "#domain/ports";
import type { CallId, PlatformRecordingId } from "#schemas/ids";
import { scopes, type Api } from "./api.ts";
import { PlatformFailure } from "./failure.ts";
import { answerUnusable, discard, jsonOf } from "./http.ts";
import { RecordingBody, RecordingPage } from "./recording-body.ts";

const mostPages = 50;
const listing = "list a call's recordings";
const finding = "show a recording";

/** Every recording of a call, over all pages; a page that fails fails the list. */
export async function listRecordings(
  api: Api,
  callId: CallId,
): Promise<PlatformRecording[]> {
  const found = new Map<PlatformRecordingId, PlatformRecording>();
  let url: URL | undefined = api.url("calls", callId, "recordings");
  for (let page = 1; url !== undefined; page += 1) {
    if (page > mostPages)
      throw new PlatformFailure(
        "too-many-pages",
        `Talkdesk listed more than ${String(mostPages)} pages for one call; see whether its pages go in a circle`,
      );
    const { recordings, next }: Page = await readPage(api, url);
    for (const recording of recordings) found.set(recording.id, recording);
    url = next === undefined ? undefined : nextUrl(api, next, url);
  }
  return [...found.values()];
}

export async function findRecording(
  api: Api,
  id: PlatformRecordingId,
): Promise<PlatformRecording | undefined> {
  const response = await api.ask({
    url: api.url("recordings", id),
    method: "GET",
    what: finding,
    scope: scopes.read,
  });
  if (response.status === 200) return readRecording(response);
  await discard(response);
  if (response.status === 404) return undefined;
  throw notAccepted(finding, response);
}

/** Gone already is what was asked for. */
export const requestDeletion =
  (api: Api): Platform["requestDeletion"] =>
  async (interactionId, id) => {
    const what = "delete a recording";
    const response = await api.ask({
      url: api.url("interactions", interactionId, "recordings", id),
      method: "DELETE",
      what,
      scope: scopes.delete,
    });
    await discard(response);
    if (!response.ok && response.status !== 404)
      throw notAccepted(what, response);
  };

/** Nothing there to pause, or paused already, is no failure. */
export const pauseRecording =
  (api: Api): Platform["pauseRecording"] =>
  async (interactionId) => {
    const what = "pause a recording";
    const response = await api.ask({
      url: api.url("interactions", interactionId, "actions", "pause_recording"),
      method: "POST",
      what,
      scope: scopes.toggle,
    });
    await discard(response);
    if (!response.ok && response.status !== 404 && response.status !== 409)
      throw notAccepted(what, response);
  };

type Page = { recordings: PlatformRecording[]; next: string | undefined };

async function readPage(api: Api, url: URL): Promise<Page> {
  const response = await api.ask({
    url,
    method: "GET",
    what: listing,
    scope: scopes.read,
  });
  if (response.status === 200) {
    const page = RecordingPage.safeParse(await jsonOf(response, listing));
    if (page.success) return page.data;
    throw answerUnusable(listing);
  }
  await discard(response);
  if (response.status !== 404) throw notAccepted(listing, response);
  throw new PlatformFailure(
    "call-not-known",
    `Talkdesk did not ${listing}: it does not know the call (HTTP 404), or not yet; try again later`,
  );
}

/** A page elsewhere would be handed our bearer. */
function nextUrl(api: Api, href: string, from: URL): URL {
  const url = URL.parse(href, from.href);
  if (url && api.owns(url) && url.username === "" && url.password === "")
    return url;
  throw new PlatformFailure(
    "foreign-page",
    "Talkdesk's next page of a call's recordings is not on the API's host; compare it with the settings' API URL",
  );
}

async function readRecording(response: Response): Promise<PlatformRecording> {
  const body = RecordingBody.safeParse(await jsonOf(response, finding));
  if (body.success) return body.data;
  throw answerUnusable(finding);
}

function notAccepted(what: string, { status }: Response): PlatformFailure {
  return new PlatformFailure(
    "not-accepted",
    `Talkdesk did not ${what} (HTTP ${String(status)}); compare its API with adapters/talkdesk`,
  );
}
