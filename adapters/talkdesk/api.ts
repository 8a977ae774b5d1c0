import type { PlatformSettings } from "#schemas/policy";
import { PlatformFailure } from "./failure.ts";
import { discard, type Send } from "./http.ts";
import type { Token } from "./token.ts";

export type ApiRequest = {
  url: URL;
  method: "GET" | "POST" | "DELETE";
  what: string;
  /** The scope to name when it is missing. */
  scope: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Default 10 seconds. */
  withinMilliseconds?: number;
};

export type Api = {
  /** An address of the API, from path segments that need no encoding beforehand. */
  url(...segments: string[]): URL;
  /** Whether a bearer may go there. */
  owns(url: URL): boolean;
  /** As `Send`, signed in; a missing right is thrown. */
  ask(request: ApiRequest): Promise<Response>;
};

/** `recordings:read` and the reports' are documented; the others are what we call them until Talkdesk answers. */
export const scopes = {
  read: "recordings:read",
  delete: "recordings:delete",
  toggle: "recordings:toggle",
  eraseContact: "contacts:erase",
  orderReport: "data-reports:write",
  readReport: "data-reports:read",
} as const;

export function signedInApi(
  settings: PlatformSettings,
  token: Token,
  send: Send,
): Api {
  const base = settings.apiUrl.replace(/\/+$/, "");
  const { origin } = new URL(base);
  return {
    // No id is "." or ".." (schemas/ids.ts), which no encoding would hide from the URL parser.
    url: (...segments) =>
      new URL([base, ...segments.map(encodeURIComponent)].join("/")),
    owns: (url) => url.origin === origin,
    async ask(request) {
      const first = await token.current();
      let response = await send(withBearer(request, first));
      if (response.status === 401) {
        await discard(response);
        response = await send(withBearer(request, await token.renewed(first)));
      }
      if (response.status !== 401 && response.status !== 403) return response;
      await discard(response);
      throw response.status === 401 ? unknownToken(request) : noRight(request);
    },
  };
}

function withBearer(
  { url, method, what, json, withinMilliseconds = 10_000 }: ApiRequest,
  token: string,
) {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: "application/json, audio/*",
  };
  const request = { url, method, what, withinMilliseconds };
  return json === undefined
    ? { ...request, headers }
    : {
        ...request,
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(json),
      };
}

function unknownToken({ what }: ApiRequest): PlatformFailure {
  return new PlatformFailure(
    "token-refused",
    `Talkdesk did not ${what}: it refused an access token it had just issued (HTTP 401); check that API and token URL are of one account and region`,
  );
}

/** Talkdesk can also restrict callers to listed addresses. */
function noRight({ what, scope }: ApiRequest): PlatformFailure {
  return new PlatformFailure(
    "scope-missing",
    `Talkdesk did not ${what} (HTTP 403); ask Talkdesk to grant this OAuth client the scope ${scope}, or its own name for the right to ${what}, list it in the settings' scopes, and check its restriction of callers by IP address`,
  );
}
