import type { Media } from "#domain/ports";
import type { PlatformRecordingId } from "#schemas/ids";
import type { PlatformSettings } from "#schemas/policy";
import * as z from "zod/mini";
import { scopes, type Api } from "./api.ts";
import { PlatformFailure } from "./failure.ts";
import { answerUnusable, discard, jsonOf, type Send } from "./http.ts";
import { audioTypeOf } from "./magic-bytes.ts";
import { isAllowedHost } from "./media-host.ts";
import { peek } from "./media-stream.ts";

type Parts = { api: Api; send: Send; settings: PlatformSettings };

const FileBody = z.object({
  _links: z.object({ file: z.object({ href: z.string() }) }),
});

const mostHops = 3;
const what = "hand out a recording's audio";
/** A whole file, not just its beginning. */
const withinMilliseconds = 120_000;

/** Follows Talkdesk's redirect to the file, as far as the hosts we allow, and opens it there. */
export async function openMedia(
  parts: Parts,
  id: PlatformRecordingId,
): Promise<Media> {
  const { api, settings } = parts;
  const hosts = [new URL(settings.apiUrl).host, ...settings.mediaHosts];
  let url = api.url("recordings", id, "media");
  let ours = true;
  for (let hops = 0; hops <= mostHops; hops += 1) {
    if (!isAllowedHost(url, hosts))
      return { outcome: "refused", because: "host-not-allowed" };
    // Who left the API's host does not get the bearer back, wherever the way leads.
    ours &&= api.owns(url);
    const response = await fetchHop(parts, url, ours);
    if (ours && response.status === 404) {
      await discard(response);
      return { outcome: "absent" };
    }
    const next = await nextHop(response, url, ours);
    if (next === undefined) return opened(response, settings.maxMediaBytes);
    url = next;
  }
  throw new PlatformFailure(
    "too-many-redirects",
    `Talkdesk did not ${what} within ${String(mostHops)} redirects; try again later`,
  );
}

function fetchHop({ api, send }: Parts, url: URL, ours: boolean) {
  const request = { url, method: "GET", what, withinMilliseconds } as const;
  return ours
    ? api.ask({ ...request, scope: scopes.read })
    : send({ ...request, headers: {} });
}

/** By header, or by the body Talkdesk documents; `undefined` when this answer is the file. */
async function nextHop(
  response: Response,
  url: URL,
  ours: boolean,
): Promise<URL | undefined> {
  const redirects = response.status >= 300 && response.status < 400;
  const location = redirects ? response.headers.get("location") : null;
  if (location !== null) {
    await discard(response);
    return hopTo(location, url);
  }
  if (ours && (redirects || isJson(response))) {
    const body = FileBody.safeParse(await jsonOf(response, what));
    if (!body.success) throw answerUnusable(what);
    return hopTo(body.data._links.file.href, url);
  }
  return undefined;
}

function isJson({ status, headers }: Response): boolean {
  return status === 200 && /\bjson\b/i.test(headers.get("content-type") ?? "");
}

function hopTo(href: string, from: URL): URL {
  const url = URL.parse(href, from.href);
  if (url === null) throw answerUnusable(what);
  return url;
}

async function opened(response: Response, maxBytes: number): Promise<Media> {
  if (response.status !== 200) {
    await discard(response);
    throw notServed(response.status);
  }
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await discard(response);
    return { outcome: "refused", because: "too-large" };
  }
  const { first, body, cancel } = await peek(response, maxBytes);
  const contentType = audioTypeOf(first);
  if (contentType !== undefined)
    return { outcome: "opened", body, contentType };
  await cancel();
  return { outcome: "refused", because: "not-audio" };
}

/** A link may have expired, or the file be gone: the API knows, and is asked again next time. */
function notServed(status: number): PlatformFailure {
  return new PlatformFailure(
    "media-not-served",
    `Talkdesk's link did not ${what} (HTTP ${String(status)}); ask for another one`,
  );
}
